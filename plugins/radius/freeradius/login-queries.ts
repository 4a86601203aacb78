/**
 * What a login is looked up by: FreeRADIUS's own statements on its own tables. Names go as hexadecimal digits, which
 * `login_of` reads, so that no backslash, quote or other sign of them is lost or means anything on the way. The log of logins
 * gets no password, not even in the text of the statement.
 */
export function loginQueries(): string {
  return `	authorize_check_query = "${rowsOf('radcheck', 'UserName', loginOf)}"
	authorize_reply_query = "${rowsOf('radreply', 'UserName', loginOf)}"
	authorize_group_check_query = "${rowsOf('radgroupcheck', 'GroupName', "'%{SQL-Group}'")}"
	authorize_group_reply_query = "${rowsOf('radgroupreply', 'GroupName', "'%{SQL-Group}'")}"
	group_membership_query = "SELECT GroupName FROM radusergroup WHERE UserName = ${loginOf} ORDER BY priority"
	post-auth {
		query = "INSERT INTO radpostauth (username, reply, calledstationid, callingstationid, class, nas_id) \\
			VALUES (${loginOf}, '%{reply:Packet-Type}', octets_as_text('%{hex:&Called-Station-Id}'), \\
			octets_as_text('%{hex:&Calling-Station-Id}'), '%{reply:Class}', \\
			nas_of('%{%{Packet-Src-IP-Address}:-%{Packet-Src-IPv6-Address}}', octets_as_text('%{hex:&NAS-Identifier}')))"
	}`;
}

/** A profile's name comes here too, as it is: FreeRADIUS looks up its groups like those of a login. */
const loginOf = "login_of('%{SQL-User-Name}')";

function rowsOf(table: string, column: string, name: string): string {
  return `SELECT id, ${column}, Attribute, Value, Op FROM ${table} WHERE ${column} = ${name} ORDER BY id`;
}

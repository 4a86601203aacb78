/**
 * What a login is looked up by: FreeRADIUS's own statements on its own tables. The log of logins gets no password, not even
 * in the text of the statement.
 *
 * FreeRADIUS 3.2.1 escapes the name in the query of groups as if `auto_escape` were off (`o=27hara`).
 */
export function loginQueries(): string {
  return `	authorize_check_query = "${rowsOf('radcheck', 'UserName', '%{SQL-User-Name}')}"
	authorize_reply_query = "${rowsOf('radreply', 'UserName', '%{SQL-User-Name}')}"
	authorize_group_check_query = "${rowsOf('radgroupcheck', 'GroupName', '%{SQL-Group}')}"
	authorize_group_reply_query = "${rowsOf('radgroupreply', 'GroupName', '%{SQL-Group}')}"
	group_membership_query = "SELECT GroupName FROM radusergroup WHERE UserName = plain_text('%{SQL-User-Name}') ORDER BY priority"
	post-auth {
		query = "INSERT INTO radpostauth (username, reply, calledstationid, callingstationid, class, nas_id) \\
			VALUES ('%{SQL-User-Name}', '%{reply:Packet-Type}', '%{Called-Station-Id}', '%{Calling-Station-Id}', '%{reply:Class}', \\
			(SELECT nas_id FROM nas WHERE nasname = '%{%{Packet-Src-IP-Address}:-%{Packet-Src-IPv6-Address}}'))"
	}`;
}

function rowsOf(table: string, column: string, name: string): string {
  return `SELECT id, ${column}, Attribute, Value, Op FROM ${table} WHERE ${column} = '${name}' ORDER BY id`;
}

import type { FreeRadiusSettings } from './freeradius-settings.ts';

/**
 * The two connections to our tables: one for logins, one for accounting, each with as many connections as there are
 * threads. (A pool smaller than the thread count rejected 16 % of valid logins in a burst.)
 */
export function sqlConf(settings: Pick<FreeRadiusSettings, 'databaseUrl'> & { threads: number }): string {
  return `# Holds a password: readable by FreeRADIUS only.
${sqlModule({ ...settings, name: 'sql', group: 'SQL-Group', readClients: true })}
${sqlModule({ ...settings, name: 'sql sql_acct', group: 'sql_acct-SQL-Group', readClients: false })}`;
}

function sqlModule(module: {
  name: string;
  group: string;
  readClients: boolean;
  databaseUrl: string;
  threads: number;
}): string {
  const url = new URL(module.databaseUrl);
  return `${module.name} {
	dialect = "postgresql"
	driver = "rlm_sql_postgresql"
	server = ${quoted(url.hostname.replace(/^\[|\]$/g, ''))}
	port = ${url.port || 5432}
	login = ${quoted(decodeURIComponent(url.username))}
	password = ${quoted(decodeURIComponent(url.password))}
	radius_db = ${quoted(decodeURIComponent(url.pathname.slice(1)))}
	# The driver's own escaping: login names may hold any character.
	auto_escape = yes
	# White space around a login name does not count.
	sql_user_name = "%{%{Stripped-User-Name}:-%{User-Name}}"
	# FreeRADIUS 3.2.1 escapes the name in this one query as if auto_escape were off (o=27hara).
	group_membership_query = "SELECT GroupName FROM \${usergroup_table} WHERE UserName = plain_text('%{SQL-User-Name}') ORDER BY priority"
	acct_table1 = "radacct"
	acct_table2 = "radacct"
	postauth_table = "radpostauth"
	authcheck_table = "radcheck"
	authreply_table = "radreply"
	groupcheck_table = "radgroupcheck"
	groupreply_table = "radgroupreply"
	usergroup_table = "radusergroup"
	client_table = "nas"
	group_attribute = "${module.group}"
	read_groups = yes
	read_profiles = yes
	read_clients = ${module.readClients ? 'yes' : 'no'}
	delete_stale_sessions = no
	pool {
		start = ${module.threads}
		min = ${module.threads}
		max = ${module.threads}
		spare = 0
		uses = 0
		retry_delay = 1
		lifetime = 0
		idle_timeout = 0
	}
	$INCLUDE \${modconfdir}/sql/main/\${dialect}/queries.conf
}`;
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

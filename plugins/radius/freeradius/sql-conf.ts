import { accountingQueries } from './accounting-queries.ts';
import type { FreeRadiusSettings } from './freeradius-settings.ts';
import { loginQueries } from './login-queries.ts';

/**
 * The two connections to our tables: one for logins, one for accounting, each with as many connections as there are
 * threads. (A pool smaller than the thread count rejected 16 % of valid logins in a burst.)
 */
export function sqlConf(settings: Pick<FreeRadiusSettings, 'databaseUrl'> & { threads: number }): string {
  return `# Holds a password: readable by FreeRADIUS only.
${sqlModule({ ...settings, name: 'sql', group: 'SQL-Group', groups: 'yes', queries: loginQueries() })}
${sqlModule({ ...settings, name: 'sql sql_acct', group: 'sql_acct-SQL-Group', groups: 'no', queries: accountingQueries() })}`;
}

function sqlModule(module: {
  name: string;
  group: string;
  groups: 'yes' | 'no';
  queries: string;
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
	group_attribute = "${module.group}"
	read_groups = ${module.groups}
	read_profiles = ${module.groups}
	read_clients = no
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
${module.queries}
}`;
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

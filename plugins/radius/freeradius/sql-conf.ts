import { accountingQueries } from './accounting-queries.ts';
import { defaultRoleName } from './freeradius-role.ts';
import type { FreeRadiusSettings } from './freeradius-settings.ts';
import { loginQueries } from './login-queries.ts';

/**
 * The two connections to our tables: one for logins, one for accounting, each with as many connections as there are
 * threads. (A pool smaller than the thread count rejected 16 % of valid logins in a burst.)
 */
export function sqlConf(
  settings: Pick<FreeRadiusSettings, 'database' | 'threads'>,
  password: string,
): string {
  const common = { ...settings, password };
  return `# Holds a password: readable by FreeRADIUS only.
${sqlModule({ ...common, name: 'sql', group: 'SQL-Group', groups: 'yes', queries: loginQueries() })}
${sqlModule({ ...common, name: 'sql sql_acct', group: 'sql_acct-SQL-Group', groups: 'no', queries: accountingQueries() })}`;
}

function sqlModule(module: {
  name: string;
  group: string;
  groups: 'yes' | 'no';
  queries: string;
  database: FreeRadiusSettings['database'];
  password: string;
  threads: number;
}): string {
  const { database, password } = module;
  return `${module.name} {
	dialect = "postgresql"
	driver = "rlm_sql_postgresql"
	server = ${quoted(database.host)}
	port = ${database.port}
	login = ${quoted(defaultRoleName)}
	password = ${quoted(password)}
	radius_db = ${quoted(database.name)}
	# The driver's own escaping: login names may hold any character.
	auto_escape = yes
	# Digits go through whole; the statements make a login of them (login_of).
	sql_user_name = "%{hex:&User-Name}"
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

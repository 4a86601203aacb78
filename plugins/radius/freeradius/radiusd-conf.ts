import type { FreeRadiusSettings } from './freeradius-settings.ts';

/**
 * The main file. It takes modules from FreeRADIUS's own configuration folder as they are; the queries are ours.
 */
export function radiusdConf({ stockDirectory, directory, threads, user }: FreeRadiusSettings): string {
  return `# Written by: isp radius freeradius-config. README.md beside it says how to run it.
prefix = /usr
name = freeradius
raddbdir = \${confdir}
modconfdir = ${stockDirectory}/mods-config
logdir = ${directory}/run
run_dir = ${directory}/run
pidfile = \${run_dir}/freeradius.pid
libdir = /usr/lib/freeradius

max_request_time = 10
cleanup_delay = 5
max_requests = 65536
hostname_lookups = no
proxy_requests = no

log {
	destination = files
	file = \${logdir}/freeradius.log
	# Passwords are never logged.
	auth = no
	auth_badpass = no
	auth_goodpass = no
}

security {
${user ? `	user = ${user}\n	group = ${user}\n` : ''}	allow_core_dumps = no
	max_attributes = 200
	# Guessing passwords is to be slow.
	reject_delay = 1
	status_server = yes
}

thread pool {
	start_servers = ${threads}
	max_servers = ${threads}
	min_spare_servers = 1
	max_spare_servers = ${threads}
	max_requests_per_server = 0
}

modules {
	$INCLUDE ${stockDirectory}/mods-available/always
	$INCLUDE ${stockDirectory}/mods-available/expr
	$INCLUDE ${stockDirectory}/mods-available/preprocess
	$INCLUDE ${stockDirectory}/mods-available/attr_filter
	pap { }
	chap { }
	mschap { }
	$INCLUDE \${confdir}/sql.conf
}

instantiate {
	expr
}

policy {
	$INCLUDE ${stockDirectory}/policy.d/accounting
}

$INCLUDE \${confdir}/clients.conf
$INCLUDE \${confdir}/site.conf
`;
}

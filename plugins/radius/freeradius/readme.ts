import { defaultRoleName } from './freeradius-role.ts';
import type { FreeRadiusSettings } from './freeradius-settings.ts';

/** What whoever runs this FreeRADIUS has to know, to lie beside its files. */
export function readme(settings: FreeRadiusSettings): string {
  const { directory, user, database, authPort, acctPort, threads, freshSeconds, host } = settings;
  const connections = 2 * threads;
  return `# FreeRADIUS on the tables of ISP Framework

Written by \`isp radius freeradius-config\`. The files need no change when there are more subscribers or NAS: those are in the
database. Run the command again for other settings or after an update of the platform; it makes another password each time.

## Start

    apt-get install freeradius freeradius-postgresql
    psql -f ${directory}/role.sql "$ADMIN_DATABASE_URL"
${user ? `    chgrp -R ${user} ${directory}\n` : ''}    freeradius -d ${directory} -C && freeradius -d ${directory}

\`role.sql\` is for the database's administrator: it makes the role \`${defaultRoleName}\`, which reads the login tables, hands in
accounting packets, writes the log of logins, and may do nothing else. Stop the embedded server's use of these ports first, or choose
others: \`ISP_RADIUS_AUTH_PORT\` and \`ISP_RADIUS_ACCT_PORT\` of the platform.

| File | What is in it |
|---|---|
| \`radiusd.conf\` | threads, limits, log |
| \`clients.conf\` | which NAS may ask: looked up in the table \`nas\` |
| \`site.conf\` | what happens with a packet; listens on ${host}, ports ${authPort} (logins) and ${acctPort} (accounting) |
| \`sql.conf\` | queries and password: readable by FreeRADIUS only |
| \`role.sql\` | the role, with its password: delete it when it has run |
| \`run/\` | log and process id: FreeRADIUS writes there and nowhere else |

## What to know

- **The database** is ${database.name} on ${database.host}:${database.port}. Logins and accounting go on while the platform is stopped; without the
  database nobody is answered, and NAS ask again.
- **Connections**: ${threads} threads and two pools of ${threads}, ${connections} in all, all the time: \`max_connections\` of PostgreSQL must have room for them. A pool
  smaller than the threads rejects valid logins in a burst.
- **NAS**: one that is added in the platform is answered at once, a change or removal is in force after ${freshSeconds} s; no restart, no reload.
  Strangers cost a query each: let only your NAS reach these ports.
- **Message-Authenticator** is in every answer, and demanded of each NAS for which \`requireMessageAuthenticator\` is set
  (CVE-2024-3596); set it wherever the NAS can send it.
- **Accounting** goes to the function \`account_packet\`, the way of the embedded server's packets: session ids that are used again, packets out of
  order, counters that begin anew, sessions opened again. What cannot be stored is not acknowledged, so the NAS repeats it.
- **Passwords** are in no log, neither here nor in the database.
- **Several FreeRADIUS** may run on the same tables, with these same files.
- **Log**: \`${directory}/run/freeradius.log\`; \`freeradius -X -d ${directory}\` shows each packet. \`isp radius test LOGIN\` says what a login gets.
`;
}

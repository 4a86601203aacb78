import type { KamailioParams } from '../contract/index.ts';
import { kamailioRole } from './kamailio-role.ts';
import { kamailioRoutes } from './kamailio-routes.ts';

const modules = [
  ...['tm', 'sl', 'rr', 'pv', 'maxfwd', 'textops', 'siputils', 'sanity', 'pike', 'xlog'],
  ...['usrloc', 'registrar', 'auth', 'auth_db', 'db_postgres', 'alias_db', 'nathelper'],
];

/**
 * The whole configuration of a Kamailio 5.6 that registers our accounts, connects calls between them, and to the telephone
 * network when there is a trunk.
 */
export function kamailioCfg({ database, host, port, trunk }: KamailioParams, password: string): string {
  const { host: server, port: serverPort, name } = database;
  const url = `postgres://${kamailioRole}:${password}@${server}:${serverPort}/${name}`;
  const address = host.includes(':') ? `[${host}]` : host;
  return `#!KAMAILIO
# Written by: isp voice kamailio-config. Accounts are in the database; this file needs no change when there are more.
${trunk ? `#!define TRUNK_ADDRESS "${trunk.address}"\n#!define TRUNK_PORT "${trunk.port}"` : '# No trunk: calls stay between our own numbers.'}
debug=1
log_facility=LOG_LOCAL0
children=4
tcp_children=2
auto_aliases=no
server_header="Server: SIP"
user_agent_header="User-Agent: SIP"
listen=udp:${address}:${port}
listen=tcp:${address}:${port}
${modules.map((one) => `loadmodule "${one}.so"`).join('\n')}
${parametersOf(url)}
${kamailioRoutes}`;
}

/**
 * A registration lasts ten minutes at most: that long a suspended device that is registered already may still be called; it can
 * neither register again nor call.
 */
function parametersOf(url: string): string {
  const parameters: readonly (readonly [string, string, string | number])[] = [
    ['auth_db|alias_db', 'db_url', url],
    ['auth_db', 'calculate_ha1', 0],
    ['auth_db', 'password_column', 'ha1'],
    ['auth_db', 'password_column_2', 'ha1b'],
    ['auth_db', 'use_domain', 1],
    ['auth_db', 'load_credentials', ''],
    ['auth', 'nonce_expire', 60],
    ['alias_db', 'use_domain', 1],
    ['usrloc', 'db_mode', 0],
    ['usrloc', 'use_domain', 1],
    ['registrar', 'min_expires', 60],
    ['registrar', 'default_expires', 300],
    ['registrar', 'max_expires', 600],
    ['registrar', 'max_contacts', 10],
    ['registrar', 'received_avp', '$avp(received)'],
    ['nathelper', 'received_avp', '$avp(received)'],
    ['tm', 'fr_timer', 30_000],
    ['tm', 'fr_inv_timer', 120_000],
    ['rr', 'enable_full_lr', 1],
    ['pike', 'sampling_time_unit', 2],
    ['pike', 'reqs_density_per_unit', 200],
  ];
  return parameters
    .map(([module, name, value]) => `modparam("${module}", "${name}", ${JSON.stringify(value)})`)
    .join('\n');
}

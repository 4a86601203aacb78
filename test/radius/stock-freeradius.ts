import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freeRadiusFiles } from '../../plugins/radius/freeradius/freeradius-files.ts';
import { freeUdpPort } from '../../plugins/radius/test/radius-fixture.ts';
import { type FreeRadiusProcess, runFreeRadius } from './freeradius-process.ts';

/** A FreeRADIUS as it comes, with a database of its own: stock tables, stock queries. */
export interface StockFreeRadius extends FreeRadiusProcess {
  readonly databaseUrl: string;
  /** Its database, as the superuser. */
  readonly admin: Client;
}

const stock = '/etc/freeradius/3.0';
const schema = `${stock}/mods-config/sql/main/postgresql/schema.sql`;

/** Starts one on a new database of a PostgreSQL; any address of 127.0.0.0/8 is a NAS of it. */
export async function startStockFreeRadius(
  serverUrl: string,
  { secret, threads = 4 }: { readonly secret: string; readonly threads?: number },
): Promise<StockFreeRadius> {
  const { admin, url } = await stockDatabase(serverUrl);
  const directory = await mkdtemp(join(tmpdir(), 'isp-stock-freeradius-'));
  const ports = { auth: await freeUdpPort(), acct: await freeUdpPort() };
  const { hostname, port, pathname } = url;
  const database = { host: hostname, port: Number(port), name: pathname.slice(1) };
  const place = { database, directory, host: '127.0.0.1', authPort: ports.auth, acctPort: ports.acct };
  const { files } = freeRadiusFiles({ ...place, threads }, '');
  const own: Readonly<Record<string, string>> = {
    'clients.conf': `client loopback {\n\tipaddr = 127.0.0.0/8\n\tsecret = ${secret}\n\tnas_type = mikrotik\n}\n`,
    'sql.conf': stockModules(url, threads),
  };
  await mkdir(join(directory, 'run'));
  for (const { name, text } of files) await writeFile(join(directory, name), own[name] ?? text);
  const stop = await runFreeRadius(directory);
  return {
    ports,
    admin,
    databaseUrl: url.href,
    async stop() {
      await stop();
      await admin.end();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function stockDatabase(serverUrl: string): Promise<{ admin: Client; url: URL }> {
  const server = new Client({ connectionString: serverUrl });
  await server.connect();
  await server.query('CREATE DATABASE stock_radius');
  await server.end();
  const url = new URL('/stock_radius', serverUrl);
  const admin = new Client({ connectionString: url.href });
  await admin.connect();
  await admin.query(await readFile(schema, 'utf8'));
  return { admin, url };
}

function stockModules(url: URL, threads: number): string {
  const one = (name: string, group: string) => `${name} {
	dialect = "postgresql"
	driver = "rlm_sql_postgresql"
	server = "${url.hostname}"
	port = ${url.port}
	login = "${decodeURIComponent(url.username)}"
	password = "${decodeURIComponent(url.password)}"
	radius_db = "${url.pathname.slice(1)}"
	acct_table1 = "radacct"
	acct_table2 = "radacct"
	postauth_table = "radpostauth"
	authcheck_table = "radcheck"
	authreply_table = "radreply"
	groupcheck_table = "radgroupcheck"
	groupreply_table = "radgroupreply"
	usergroup_table = "radusergroup"
	client_table = "nas"
	group_attribute = "${group}"
	read_clients = no
	delete_stale_sessions = no
	pool {
		start = ${threads}
		min = ${threads}
		max = ${threads}
		spare = 0
		uses = 0
		retry_delay = 1
		lifetime = 0
		idle_timeout = 0
	}
	$INCLUDE \${modconfdir}/sql/main/\${dialect}/queries.conf
}`;
  return `${one('sql', 'SQL-Group')}\n${one('sql sql_acct', 'sql_acct-SQL-Group')}\n`;
}

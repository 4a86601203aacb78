import { Client } from 'pg';
import { guardProblems } from '../../../sdk/testing/row-security/guard-problems.ts';
import { powerProblems } from '../../../sdk/testing/row-security/power-problems.ts';
import { readGuards } from '../../../sdk/testing/row-security/read-guards.ts';

type Query = <Row = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;

/** Works as the database's superuser, whom no policy concerns. */
async function asSuperuser<T>(databaseUrl: string, work: (query: Query) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(async (sql, parameters = []) => (await client.query(sql, [...parameters])).rows);
  } finally {
    await client.end();
  }
}

/** What is missing in the schemas of all plugins, and how many there are. */
export function guardsOfAll(databaseUrl: string): Promise<{ schemas: number; problems: string[] }> {
  return asSuperuser(databaseUrl, async (query) => {
    const schemas = await query<{ name: string }>(
      `SELECT nspname AS name FROM pg_namespace WHERE nspname LIKE 'plugin\\_%' ORDER BY 1`,
    );
    const problems: string[] = [];
    for (const { name } of schemas) {
      problems.push(...(await readGuards(query, name)).flatMap(guardProblems));
      problems.push(...(await powerProblems(query, { schema: name, login: name, owner: `${name}_owner` })));
    }
    const ofKernel = await query<{ problem: string }>(`
      SELECT format('%s may use kernel.%s', r.rolname, c.relname) AS problem FROM pg_class c, pg_roles r
      WHERE c.relnamespace = 'kernel'::regnamespace AND c.relkind IN ('r', 'p') AND r.rolname LIKE 'plugin\\_%'
        AND has_table_privilege(r.oid, c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE')`);
    return { schemas: schemas.length, problems: [...problems, ...ofKernel.map(({ problem }) => problem)] };
  });
}

/** Stops the policies meanwhile: what is kept apart then is kept apart by the conditions of the stores alone. */
export async function withoutPolicies(databaseUrl: string, work: () => Promise<void>): Promise<void> {
  await turnPolicies(databaseUrl, 'DISABLE');
  try {
    await work();
  } finally {
    await turnPolicies(databaseUrl, 'ENABLE');
  }
}

function turnPolicies(databaseUrl: string, how: 'ENABLE' | 'DISABLE'): Promise<unknown> {
  return asSuperuser(databaseUrl, (query) =>
    query(`DO $$ DECLARE found record; BEGIN
      FOR found IN SELECT c.oid::regclass AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname LIKE 'plugin\\_%' AND c.relkind IN ('r', 'p') LOOP
        EXECUTE format('ALTER TABLE %s ${how} ROW LEVEL SECURITY', found.name);
      END LOOP; END $$`),
  );
}

/** Puts the subscribers of estates online, as the accounting of a NAS would. */
export function openSessions(databaseUrl: string, marks: readonly string[]): Promise<unknown> {
  return asSuperuser(databaseUrl, (query) =>
    query(
      `INSERT INTO plugin_radius.radacct (acctsessionid, acctuniqueid, username, nasipaddress, acctstarttime, acctupdatetime)
       SELECT mark, md5(mark), 'login-' || mark, '192.0.2.99', now(), now() FROM unnest($1::text[]) AS mark`,
      [marks],
    ),
  );
}

/** What is history stays with whom it happened to. */
const histories = ['plugin_audit.entries', 'plugin_webhooks.webhook_deliveries', 'plugin_comms.deliveries'];

/** Tables that still have rows of a customer under another reseller. */
export function rowsLeftBehind(
  databaseUrl: string,
  customerId: string,
  resellerId: string,
): Promise<string[]> {
  return asSuperuser(databaseUrl, async (query) => {
    const tables = await query<{ name: string }>(`
      SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname LIKE 'plugin\\_%' AND c.relkind IN ('r', 'p') AND 2 = (SELECT count(*) FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attname IN ('reseller_id', 'customer_id') AND NOT a.attisdropped)`);
    const left: string[] = [];
    for (const { name } of tables.filter((one) => !histories.includes(one.name))) {
      const sql = `SELECT 1 FROM ${name} WHERE customer_id = $1 AND reseller_id <> $2 LIMIT 1`;
      if ((await query(sql, [customerId, resellerId])).length > 0) left.push(name);
    }
    return left;
  });
}

import { schemaRoles } from '@isp/sdk/runtime';
import type { PoolClient } from 'pg';

/** Tables of the kernel that tell what happened; they are cleared by age, and who removed a plugin stays known. */
const history = ['plugin_events', 'incidents'];
/** What says what is to run or may not, and is no data of the plugin. */
const decisions = ['package_changes', 'revocations'];

/**
 * Removes all that the database holds of a plugin: its schema, its roles, and its rows in every table of the kernel with a
 * column `plugin`. Runs in the caller's transaction.
 */
export async function forgetPlugin(client: PoolClient, plugin: string): Promise<void> {
  const { schema, login, owner } = schemaRoles(plugin);
  await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
  const { rows } = await client.query<{ name: string }>(
    'SELECT rolname AS name FROM pg_roles WHERE rolname IN ($1, $2)',
    [login, owner],
  );
  for (const { name } of rows) await client.query(`DROP OWNED BY ${name} CASCADE`);
  for (const { name } of rows) await client.query(`DROP ROLE ${name}`);
  await client.query('DELETE FROM kernel.plugins WHERE id = $1', [plugin]);
  for (const table of await tablesOfPlugins(client))
    await client.query(`DELETE FROM kernel.${table} WHERE plugin = $1`, [plugin]);
  await client.query(
    `DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t
     WHERE t.id = j.task_id AND t.identifier = $1`,
    [plugin],
  );
  await client.query('DELETE FROM graphile_worker._private_tasks WHERE identifier = $1', [plugin]);
}

/** Database objects and rows that are left of a plugin. */
export async function objectsLeftOf(client: Pick<PoolClient, 'query'>, plugin: string): Promise<number> {
  const { schema, login, owner } = schemaRoles(plugin);
  const inTables = (await tablesOfPlugins(client)).map(
    (table) => `(SELECT count(*) FROM kernel.${table} WHERE plugin = $1)`,
  );
  const { rows } = await client.query<{ left: string }>(
    `SELECT (SELECT count(*) FROM pg_namespace WHERE nspname = $2)
       + (SELECT count(*) FROM pg_class WHERE relnamespace = to_regnamespace($2))
       + (SELECT count(*) FROM pg_proc WHERE pronamespace = to_regnamespace($2))
       + (SELECT count(*) FROM pg_roles WHERE rolname IN ($2, $3, $4))
       + (SELECT count(*) FROM kernel.plugins WHERE id = $1)
       + (SELECT count(*) FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
          WHERE t.identifier = $1)
       + ${inTables.join(' + ')} AS left`,
    [plugin, schema, login, owner],
  );
  return Number(rows[0]?.left);
}

async function tablesOfPlugins(client: Pick<PoolClient, 'query'>): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.table_name AS name FROM information_schema.columns c JOIN information_schema.tables t
       USING (table_schema, table_name)
     WHERE c.table_schema = 'kernel' AND c.column_name = 'plugin' AND t.table_type = 'BASE TABLE'
       AND c.table_name <> ALL ($1) ORDER BY 1`,
    [[...history, ...decisions]],
  );
  return rows.map(({ name }) => name);
}

import { migrationFiles } from '@isp/sdk/runtime';
import type { Pool } from 'pg';

interface PluginFolder {
  readonly id: string;
  readonly directory: string;
}

/** The plugins whose folder holds migrations the database has not seen; those without a schema yet included. */
export async function pendingMigrations<P extends PluginFolder>(
  pool: Pool,
  plugins: readonly P[],
): Promise<P[]> {
  const pending: P[] = [];
  for (const plugin of plugins) {
    const { id, directory } = plugin;
    const names = (await migrationFiles(directory)).map(({ name }) => name);
    const { rows } = await pool.query<{ missing: boolean }>(
      `SELECT NOT EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = $2)
         OR EXISTS (SELECT unnest($3::text[]) EXCEPT SELECT name FROM kernel.migrations WHERE plugin = $1) AS missing`,
      [id, `plugin_${id.replaceAll('-', '_')}`, names],
    );
    if (rows[0]?.missing) pending.push(plugin);
  }
  return pending;
}

import type { MigrationDatabase } from '../data/migration.ts';

/** A connection that logged in as the schema's owner. */
export interface OwnerConnection {
  query(sql: string): Promise<{ rows: unknown[] }>;
}

/**
 * Runs one step of a migration in its own transaction, as scope `system`: row-level security is forced, and a
 * migration that fills data must see the rows.
 */
export async function inMigration(
  owner: OwnerConnection,
  work: (db: MigrationDatabase) => Promise<void>,
): Promise<void> {
  await owner.query('BEGIN');
  try {
    await owner.query(`SELECT set_config('isp.scope', 'system', true)`);
    await work({
      run: async (sql) => {
        await owner.query(sql);
      },
      query: async <Row>(sql: string) => (await owner.query(sql)).rows as Row[],
    });
    await owner.query('COMMIT');
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
}

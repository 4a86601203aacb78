import type { MigrationDatabase } from '../data/migration.ts';

/** A connection that logged in as the schema's owner. */
export interface OwnerConnection {
  query(sql: string): Promise<{ rows: unknown[] }>;
}

export interface MigrationTransactionOptions {
  /** How long a statement waits for a lock; without it for ever. */
  readonly lockTimeoutMs?: number;
  /** How long a statement may run; without it for ever. */
  readonly statementTimeoutMs?: number;
  /** True: nothing of it stays. */
  readonly rollBack?: boolean;
}

/**
 * Runs one step of a migration in its own transaction, as scope `system`: row-level security is forced, and a
 * migration that fills data must see the rows.
 */
export async function inMigration<T>(
  owner: OwnerConnection,
  work: (db: MigrationDatabase) => Promise<T>,
  options: MigrationTransactionOptions = {},
): Promise<T> {
  await owner.query('BEGIN');
  try {
    await owner.query(settingsOf(options));
    const result = await work({
      run: async (sql) => {
        await owner.query(sql);
      },
      query: async <Row>(sql: string) => (await owner.query(sql)).rows as Row[],
    });
    await owner.query(options.rollBack ? 'ROLLBACK' : 'COMMIT');
    return result;
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
}

function settingsOf({ lockTimeoutMs = 0, statementTimeoutMs = 0 }: MigrationTransactionOptions): string {
  return `SELECT set_config('isp.scope', 'system', true),
    set_config('lock_timeout', '${lockTimeoutMs}', true), set_config('statement_timeout', '${statementTimeoutMs}', true)`;
}

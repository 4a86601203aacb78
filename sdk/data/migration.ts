/** What a migration may do: SQL in the plugin's own schema, as the schema's owner. */
export interface MigrationDatabase {
  /** Runs SQL; unqualified names are in the plugin's schema. */
  run(sql: string): Promise<void>;
  query<Row>(sql: string): Promise<Row[]>;
}

export interface Migration {
  up(db: MigrationDatabase): Promise<void>;
  /** The tested way back. */
  down(db: MigrationDatabase): Promise<void>;
}

/**
 * Declares one numbered migration, the default export of `migrations/0001-create-customers.ts`.
 * It runs once, in its own transaction, under an advisory lock, as scope `system`.
 */
export function defineMigration(migration: Migration): Migration {
  return migration;
}

/** What a migration may do: SQL in the plugin's own schema, as the schema's owner. */
export interface MigrationDatabase {
  /** Runs SQL; unqualified names are in the plugin's schema. */
  run(sql: string): Promise<void>;
  query<Row>(sql: string): Promise<Row[]>;
}

/**
 * When a step runs in an upgrade, while the old generation of the plugin still serves.
 *
 * - `expand`: before the new generation starts. It may add, but takes nothing away that the old one uses; the platform
 *   compares the schema before and after it, and rolls back a step that does.
 * - `contract`: after the old generation has left. It drops or tightens what only that one used.
 *
 * At the first install, and at a start of the platform, nothing overlaps: all steps run in the order of their numbers.
 */
export type MigrationPhase = 'expand' | 'contract';

interface MigrationUp {
  /** Default: `expand`. */
  readonly phase?: MigrationPhase;
  up(db: MigrationDatabase): Promise<void>;
}

interface ReversibleMigration extends MigrationUp {
  /** The tested way back, which a rollback takes. */
  down(db: MigrationDatabase): Promise<void>;
  readonly irreversible?: undefined;
}

interface IrreversibleMigration extends MigrationUp {
  /** Why there is no way back, for the admin whose rollback is refused with it: `the old readings were summed up`. */
  readonly irreversible: string;
  readonly down?: undefined;
}

/** One step: with its way back, or with the reason why there is none. */
export type Migration = ReversibleMigration | IrreversibleMigration;

/**
 * Declares one numbered migration, the default export of `migrations/0001-create-customers.ts`.
 * It runs once, in its own transaction, under an advisory lock, as scope `system`. A lock that another statement holds is
 * waited for 1 s at a time, so that nobody queues behind the migration for longer; then the step is tried again.
 *
 * @example
 * export default defineMigration({
 *   phase: 'contract',
 *   up: (db) => db.run('ALTER TABLE notes DROP COLUMN title'),
 *   down: (db) => db.run('ALTER TABLE notes ADD COLUMN title text'),
 * });
 *
 * @example
 * export default defineMigration({
 *   up: (db) => db.run('DELETE FROM readings WHERE summed'),
 *   irreversible: 'the single readings are gone, only their sums are kept',
 * });
 */
export function defineMigration(migration: Migration): Migration {
  return migration;
}

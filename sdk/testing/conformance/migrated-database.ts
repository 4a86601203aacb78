import { TestDatabase } from '../database/test-database.ts';
import type { Subject } from './subject.ts';

/** Looks at a database the plugin's migrations made, and removes it. */
export async function inMigratedDatabase<T>(
  { manifest, migrations }: Subject,
  look: (database: TestDatabase) => Promise<T>,
): Promise<T> {
  const database = await TestDatabase.create(manifest.id);
  try {
    await database.migrate(migrations);
    return await look(database);
  } finally {
    await database.remove();
  }
}

/** A table of the plugin, and how it is guarded. */
export interface GuardedTable {
  readonly name: string;
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly policies: number;
  /** Columns that say whose a row is. */
  readonly owners: readonly string[];
  /** First columns of its whole indexes. */
  readonly ledBy: readonly string[];
  readonly comment: string;
}

export async function listTables(database: TestDatabase): Promise<GuardedTable[]> {
  const rows = await database.as('superuser', (query) =>
    query(`
      SELECT c.relname AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
        (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies,
        array(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND NOT a.attisdropped
          AND a.attname IN ('reseller_id', 'customer_id') ORDER BY a.attname) AS owners,
        array(SELECT a.attname::text FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
          WHERE i.indrelid = c.oid AND i.indpred IS NULL) AS "ledBy",
        coalesce(obj_description(c.oid, 'pg_class'), '') AS comment
      FROM pg_class c
      WHERE c.relnamespace = '${database.roles.schema}'::regnamespace AND c.relkind IN ('r', 'p')
      ORDER BY c.relname`),
  );
  return rows as unknown as GuardedTable[];
}

import type { Transaction } from '../../author/index.ts';
import type { Principal } from '../../contract/index.ts';
import { principalSettings } from '../../data/principal-settings.ts';
import type { PluginDatabase } from '../ports.ts';

/**
 * The database as it is inside a transaction that is open: what would begin one joins it. Rows with one of the ids stay
 * locked when they are read.
 */
export function joinedDatabase(
  database: PluginDatabase,
  tx: Transaction,
  lockedIds: ReadonlySet<unknown>,
): PluginDatabase {
  const within = (principal: Principal): Transaction => ({
    principal,
    orm: tx.orm,
    database: tx.database,
    query: (sql, parameters) => tx.query(sql, parameters),
    lockedIds,
  });
  const as = async <T>(principal: Principal, work: () => Promise<T>): Promise<T> => {
    if (principal === tx.principal) return work();
    await tx.query(principalSettings(principal));
    try {
      return await work();
    } finally {
      await tx.query(principalSettings(tx.principal));
    }
  };
  return {
    ...database,
    transaction: (principal, work) => as(principal, () => work(within(principal))),
    read: (principal) => ({
      principal,
      database: tx.database,
      run: (statements) => as(principal, () => oneAfterTheOther(tx, statements)),
    }),
  };
}

async function oneAfterTheOther(
  tx: Transaction,
  statements: readonly string[],
): Promise<Record<string, unknown>[][]> {
  const results: Record<string, unknown>[][] = [];
  for (const statement of statements) results.push(await tx.query(statement));
  return results;
}

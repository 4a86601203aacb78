import { AsyncLocalStorage } from 'node:async_hooks';
import type { Transaction } from '../../author/index.ts';
import type { PluginDatabase } from '../../runtime/index.ts';
import { testingErrors } from '../testing-errors.ts';

/**
 * Tells of each committed transaction, and refuses one opened inside another: it would take a second connection,
 * which here there is none of, and which under load there may be none of either.
 */
export function watchedDatabase(
  database: PluginDatabase,
  around: { readonly plugin: string; onCommit(tx: Transaction): void },
): PluginDatabase {
  const inside = new AsyncLocalStorage<true>();
  const assertOutside = () => {
    if (!inside.getStore()) return;
    throw testingErrors.TEST_TRANSACTION_INSIDE_TRANSACTION({ plugin: around.plugin });
  };
  return {
    async transaction<T>(...[principal, work, options]: Parameters<typeof database.transaction<T>>) {
      assertOutside();
      let opened: Transaction | undefined;
      const watched = (tx: Transaction) => {
        opened = tx;
        return inside.run(true, () => work(tx));
      };
      const result = await database.transaction<T>(principal, watched, options);
      if (opened) around.onCommit(opened);
      return result;
    },
    async statement(sql, parameters) {
      assertOutside();
      return database.statement(sql, parameters);
    },
    read(principal) {
      const batch = database.read(principal);
      return {
        ...batch,
        async run(statements) {
          assertOutside();
          return batch.run(statements);
        },
      };
    },
    close: () => database.close(),
  };
}

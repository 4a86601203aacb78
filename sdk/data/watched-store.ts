import type { Transaction } from '../author/index.ts';
import { type RowChanges, rowChangesOf } from './row-changes.ts';
import type { Store } from './store.ts';
import type { Table } from './table.ts';

type Where = Record<string, unknown>;
type Row = Readonly<Record<string, unknown>>;
/** Reads and locks rows, at most so many. */
type LockSome = (tx: Transaction, where: Where, most: number) => Promise<Row[]>;

/**
 * The store, telling what it changes in transactions that are watched (those of sensitive actions): authors get before
 * and after in the audit log without doing anything. Costs one reading more per change, unless the row was locked before.
 */
export function watchedStore<R extends object>(table: Table, store: Store<R>, lockSome: LockSome): Store<R> {
  const teller = rowTeller(table);
  return {
    ...store,
    async lock(tx, id) {
      const row = await store.lock(tx, id);
      rowChangesOf(tx)?.locked(table.name, id, row);
      return row;
    },
    async lockAll(tx, where) {
      const rows = await store.lockAll(tx, where);
      const changes = rowChangesOf(tx);
      if (changes) for (const row of rows) teller.locked(changes, row as Row);
      return rows;
    },
    async insert(tx, values) {
      const row = await store.insert(tx, values);
      teller.tell(rowChangesOf(tx), [], [row as Row]);
      return row;
    },
    async insertOnce(tx, values) {
      const inserted = await store.insertOnce(tx, values);
      if (inserted) teller.tell(rowChangesOf(tx), [], [values as Row]);
      return inserted;
    },
    async insertMany(tx, rows, options) {
      await store.insertMany(tx, rows, options);
      teller.tell(rowChangesOf(tx), [], rows as readonly Row[]);
    },
    async change(tx, where, changes) {
      const watcher = rowChangesOf(tx);
      const before = watcher ? await teller.before(watcher, where, (most) => lockSome(tx, where, most)) : [];
      const after = await store.change(tx, where, changes);
      if (Object.keys(changes).length > 0) teller.tell(watcher, before, after as readonly Row[]);
      return after;
    },
    async remove(tx, where) {
      const watcher = rowChangesOf(tx);
      const before = watcher ? await teller.before(watcher, where, (most) => lockSome(tx, where, most)) : [];
      const removed = await store.remove(tx, where);
      if (removed > 0) teller.tell(watcher, before, []);
      watcher?.count(Math.max(0, removed - before.length));
      return removed;
    },
  };
}

function rowTeller({ name, columns, owner }: Table) {
  const keys = Object.keys(columns).filter((column) => isKey(columns[column]));
  const idOf = (row: Row) => (keys.length > 0 ? keys : ['id']).map((key) => String(row[key])).join(' ');
  const ownersOf = (row: Row) => ({
    ...idIn('customerId', owner?.customer, row),
    ...idIn('resellerId', owner?.reseller, row),
  });
  return {
    locked: (changes: RowChanges, row: Row) => changes.locked(name, idOf(row), row),
    /** The rows that are about to change, as many as can be told. */
    async before(
      changes: RowChanges,
      where: Where,
      read: (most: number) => Promise<Row[]>,
    ): Promise<readonly Row[]> {
      const { id, ...more } = where;
      const known = typeof id === 'string' && Object.keys(more).length === 0 && changes.lockedRow(name, id);
      return known ? [known as Row] : read(changes.left);
    },
    tell(changes: RowChanges | undefined, before: readonly Row[], after: readonly Row[]): void {
      if (!changes) return;
      const was = new Map(before.map((row) => [idOf(row), row]));
      const is = new Map(after.map((row) => [idOf(row), row]));
      for (const id of new Set([...was.keys(), ...is.keys()])) {
        const [old, now] = [was.get(id), is.get(id)];
        if (!old && before.length > 0) changes.count(1);
        else changes.add({ table: name, id, ...ownersOf((now ?? old) as Row), ...sides(old, now) });
      }
    },
  };
}

function isKey(column: unknown): boolean {
  return (
    typeof column === 'object' && column !== null && 'primaryKey' in column && column.primaryKey === true
  );
}

function idIn(as: string, column: string | undefined, row: Row): object {
  const value = column ? row[column] : undefined;
  return typeof value === 'string' ? { [as]: value } : {};
}

function sides(before: Row | undefined, after: Row | undefined): { before?: object; after?: object } {
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) };
}

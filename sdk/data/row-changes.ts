import type { Transaction } from '../author/index.ts';

/** A row that a store made, changed or removed. */
export interface RowChange {
  readonly table: string;
  readonly id: string;
  readonly customerId?: string;
  readonly resellerId?: string;
  readonly before?: object;
  readonly after?: object;
}

/** Rows of one transaction told one by one; the others are counted. */
const mostTold = 20;

/** What stores changed in one transaction, for the audit log. */
export class RowChanges {
  readonly #told = new Map<string, RowChange>();
  readonly #locked = new Map<string, object>();
  #counted = 0;

  /** A row as it is while the transaction holds its lock: it need not be read again before it is changed. */
  locked(table: string, id: string, row: object): void {
    this.#locked.set(`${table} ${id}`, row);
  }

  lockedRow(table: string, id: string): object | undefined {
    return this.#locked.get(`${table} ${id}`);
  }

  /** A row that is changed twice is told once, as it was first and as it is last. */
  add(change: RowChange): void {
    const key = `${change.table} ${change.id}`;
    const former = this.#told.get(key);
    if (!former && this.#told.size >= mostTold) {
      this.#counted += 1;
      return;
    }
    const { before: _, ...later } = change;
    this.#told.set(key, former ? { ...withoutAfter(former), ...later } : change);
    if (change.after) this.#locked.set(key, change.after);
    else this.#locked.delete(key);
  }

  count(rows: number): void {
    this.#counted += rows;
  }

  get told(): readonly RowChange[] {
    return [...this.#told.values()];
  }

  get counted(): number {
    return this.#counted;
  }

  /** How many rows can still be told. */
  get left(): number {
    return Math.max(0, mostTold - this.#told.size);
  }
}

function withoutAfter({ after: _, ...change }: RowChange): RowChange {
  return change;
}

const watched = new WeakMap<Transaction, RowChanges>();

/** From now on stores tell what they change in this transaction. */
export function watchRows(tx: Transaction): RowChanges {
  const changes = new RowChanges();
  watched.set(tx, changes);
  return changes;
}

/** Where a store tells it; undefined while nobody watches. */
export function rowChangesOf(tx: Transaction): RowChanges | undefined {
  return watched.get(tx);
}

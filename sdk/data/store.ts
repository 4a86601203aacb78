import type { ReadBatch, Transaction } from '../author/index.ts';
import type { ListQuery, Page } from '../contract/index.ts';

type Where = Record<string, unknown>;

/** New values of some fields; `null` empties one. */
export type Changes<Row> = { readonly [Field in keyof Row]?: Row[Field] | null };

/** Reading and writing one table; every query carries the owner condition beside the row-level policy. */
export interface Store<Row extends object> {
  insert(tx: Transaction, values: Partial<Row>): Promise<Row>;
  /** Inserts unless a row with the same unique key exists; says whether it did. */
  insertOnce(tx: Transaction, values: Partial<Row>): Promise<boolean>;
  /** Inserts many rows in one statement; with `skipExisting` those whose key exists stay as they are. */
  insertMany(
    tx: Transaction,
    rows: readonly Partial<Row>[],
    options?: { skipExisting?: boolean },
  ): Promise<void>;
  /** The row, or `NOT_FOUND`. */
  get(tx: Transaction, id: string): Promise<Row>;
  /** The row, locked against changes until the transaction ends, or `NOT_FOUND`. */
  lock(tx: Transaction, id: string): Promise<Row>;
  find(tx: Transaction, where: Where): Promise<Row | undefined>;
  listAll(tx: Transaction, where: Where): Promise<Row[]>;
  /** The same, locked until the transaction ends; in the order of their ids, so that two who lock many never wait for each other. */
  lockAll(tx: Transaction, where: Where): Promise<Row[]>;
  /** Changes the rows that fit and answers them as they are afterwards. */
  change(tx: Transaction, where: Where, changes: Changes<Row>): Promise<Row[]>;
  remove(tx: Transaction, where: Where): Promise<number>;
  list(read: ReadBatch, query: ListQuery, where?: Where): Promise<Page<Row>>;
}

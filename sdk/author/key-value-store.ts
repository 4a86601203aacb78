import type { Transaction } from './transaction.ts';

export interface KeyValueEntry<T = unknown> {
  readonly key: string;
  readonly value: T;
}

/**
 * Small values (JSON, 64 KB each, 10,000 keys per plugin) under keys of 1 to 200 characters. They are written with the
 * transaction around them and belong to the plugin, not to a customer or reseller: no row-level security.
 *
 * @example
 * await ctx.transaction(async (tx) => {
 *   const sent = (await ctx.kv.get<number>(tx, 'sent')) ?? 0;
 *   await ctx.kv.set(tx, 'sent', sent + 1);
 * });
 */
export interface KeyValueStore {
  /** Locked until the transaction ends, so that what is written next is based on it. */
  get<T = unknown>(tx: Transaction, key: string): Promise<T | undefined>;
  set(
    tx: Transaction,
    key: string,
    value: unknown,
    options?: { expiresAt?: Temporal.Instant },
  ): Promise<void>;
  /** True when there was one. */
  remove(tx: Transaction, key: string): Promise<boolean>;
  /** In the order of their keys; `limit` 100 unless given, 1,000 at most. */
  list<T = unknown>(
    tx: Transaction,
    options?: { prefix?: string; after?: string; limit?: number },
  ): Promise<KeyValueEntry<T>[]>;
}

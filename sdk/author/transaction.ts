import type { Principal } from '../contract/index.ts';

/** A database transaction of a plugin, limited to the principal's rows. */
export interface Transaction {
  readonly principal: Principal;
  /** Runs one statement with `$1` parameters. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** The ORM's transaction; only stores (`@isp/sdk/data`) look inside. */
  readonly orm: unknown;
  /** The ORM instance the transaction belongs to. */
  readonly database: unknown;
  /** Rows with one of these ids stay locked when a store reads them. */
  readonly lockedIds?: ReadonlySet<unknown>;
}

export interface TransactionOptions {
  readonly readOnly?: boolean;
  /** False: what it writes is not what the call is about (a counter of tries), so it has no row in the audit log. */
  readonly audited?: boolean;
}

/**
 * Runs reading statements (literals inlined and escaped) in one transaction and one message. One that calls a function
 * of the plugin's schema may write by it: one round trip where a transaction takes three.
 */
export interface ReadBatch {
  readonly principal: Principal;
  readonly database: unknown;
  run(statements: readonly string[]): Promise<Record<string, unknown>[][]>;
}

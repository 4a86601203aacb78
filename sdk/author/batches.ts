import type { Context } from './context.ts';
import type { Transaction } from './transaction.ts';

/** One of the messages that are handled together. */
export interface BatchItem<Data> {
  readonly data: Data;
  /** Stays the same over all tries of this message. */
  readonly messageId: string;
  /** The request that caused it: give it to what the item publishes and enqueues. */
  readonly requestId: string;
  /** 1 for the first try. */
  readonly attempt: number;
}

/** What handlers of many messages are given; `requestId` is that of the first. */
export interface BatchContext extends Context {
  /** True once per message: records it in the transaction, so that a repeated delivery can be passed over. */
  firstTime(tx: Transaction, messageId: string): Promise<boolean>;
}

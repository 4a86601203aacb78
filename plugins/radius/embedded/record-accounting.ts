import type { Context } from '@isp/sdk';
import { type ReceivedRecord, storeAccounting } from '../data/accounting-store.ts';
import type { AccountingRecord } from '../server/accounting-record.ts';
import type { RequestOrigin } from '../server/engine-options.ts';
import { gather } from './gather.ts';
import { tellSessionNews } from './session-news.ts';

/**
 * One go at a time keeps the packets of a session in their order, and the more share a go, the less each costs: a NAS sends
 * several when it is answered several, and they arrive within a few turns of the loop.
 */
const limits = { parallel: 1, atMost: 200, quietTurns: 5 };

/** Stores accounting records, and tells live views when a session opens or ends. */
export function createAccountingRecorder(
  context: Context,
): (record: AccountingRecord, origin: RequestOrigin) => Promise<void> {
  async function store(received: readonly ReceivedRecord[]): Promise<[]> {
    tellSessionNews(context, await storeAccounting(context.read, received));
    return [];
  }
  const accept = gather<ReceivedRecord, undefined>(store, limits);
  return async (record, { nas }) => {
    await accept({ record, nasId: nas.id });
  };
}

import type { Context } from '@isp/sdk';
import { type ReceivedRecord, storeAccounting } from '../data/accounting-store.ts';
import type { AccountingRecord } from '../server/accounting-record.ts';
import type { RequestOrigin } from '../server/engine-options.ts';
import { gather } from './gather.ts';
import { tellSessionNews } from './session-news.ts';

/**
 * One go at a time keeps the packets of a session in their order, and the more share a go, the less each costs (two ways at
 * once halve the goes: 2,900 packets/s instead of 4,300). A NAS sends several when it is answered several: waiting a
 * millisecond for them makes one transaction of what would be two.
 */
const limits = { parallel: 1, atMost: 200, waitMs: 1 };

/** Stores accounting records, and tells live views when a session opens or ends. */
export function createAccountingRecorder(
  context: Context,
): (record: AccountingRecord, origin: RequestOrigin) => Promise<void> {
  async function store(received: readonly ReceivedRecord[]): Promise<[]> {
    const news = await context.transaction((tx) => storeAccounting(tx, received));
    tellSessionNews(context, news);
    return [];
  }
  const accept = gather<ReceivedRecord, undefined>(store, limits);
  return async (record, { nas }) => {
    await accept({ record, nasId: nas.id });
  };
}

import type { Context } from '@isp/sdk';
import { type ReceivedRecord, storeAccounting } from '../data/accounting-store.ts';
import type { AccountingRecord } from '../server/accounting-record.ts';
import type { RequestOrigin } from '../server/engine-options.ts';
import { gather } from './gather.ts';
import { tellSessionNews } from './session-news.ts';

/**
 * One go at a time keeps the packets of a session in their order. A NAS sends several when it is answered several: waiting a
 * millisecond for them makes one transaction of what would be two.
 */
const limits = { parallel: 1, atMost: 200, waitMs: 1 };
/** Sessions go different ways, so that one transaction does not wait for another's commit. */
const wayCount = 2;

/** Stores accounting records, and tells live views when a session opens or ends. */
export function createAccountingRecorder(
  context: Context,
): (record: AccountingRecord, origin: RequestOrigin) => Promise<void> {
  async function store(received: readonly ReceivedRecord[]): Promise<[]> {
    const news = await context.transaction((tx) => storeAccounting(tx, received));
    tellSessionNews(context, news);
    return [];
  }
  const ways = Array.from({ length: wayCount }, () => gather<ReceivedRecord, undefined>(store, limits));
  return async (record, { nas }) => {
    const way = Number.parseInt(record.uniqueSessionId.slice(0, 4), 16) % wayCount;
    await ways[way]?.({ record, nasId: nas.id });
  };
}

import type { Context } from '@isp/sdk';
import { type ReceivedRecord, storeAccounting } from '../data/accounting-store.ts';
import type { AccountingRecord } from '../server/accounting-record.ts';
import type { RequestOrigin } from '../server/engine-options.ts';
import { gather } from './gather.ts';
import { tellSessionNews } from './session-news.ts';

/** One go at a time keeps the packets of a session in their order. */
const limits = { parallel: 1, atMost: 200 };

/** Stores accounting records, and tells live views when a session opens or ends. */
export function createAccountingRecorder(
  context: Context,
): (record: AccountingRecord, origin: RequestOrigin) => Promise<void> {
  const store = gather<ReceivedRecord, undefined>(async (received) => {
    const news = await context.transaction((tx) => storeAccounting(tx, received));
    tellSessionNews(context, news);
    return [];
  }, limits);
  return (record, { nas }) => store({ record, nasId: nas.id });
}

import type { Context } from '@isp/sdk';
import { type Head, seal } from '../data/entry-store.ts';

/** Rows put into the chain in one transaction. */
const batch = 500;
/** Transactions before others get their turn. */
const mostBatches = 20;

/** Puts what waits into the chain; answers the chain's end, if it has one. */
export async function sealWaiting(ctx: Context): Promise<Head | undefined> {
  const self = ctx.asPlugin('sealing the audit log');
  let head: Head | undefined;
  for (let count = 0; count < mostBatches; count += 1) {
    const done = await self.transaction((tx) => seal(tx, batch));
    head = done.head;
    if (done.sealed < batch) break;
  }
  return head;
}

import type { Context, Transaction } from '@isp/sdk';

/** Lets the records that wait be rated, soon after the transaction. However many ask, one job waits. */
export async function askToRate(ctx: Context, tx: Transaction): Promise<void> {
  await ctx.enqueue(tx, 'voice.rate-calls', {}, { key: 'rate' });
}

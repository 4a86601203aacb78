import { type Context, defineSchedule } from '@isp/sdk';
import type {} from '@isp/subscriptions/contract';
import { walletHolds } from '../data/wallet-store.ts';
import { releaseMoney } from './hold-money.ts';

const perTick = 500;

/**
 * Each hour: money of orders that came to nothing goes back, whatever ended in between. An order is looked at when it is an hour
 * old and its service has not been activated.
 */
export const releaseUnused = defineSchedule('billing.release-unused-wallet-money', {
  cron: '35 * * * *',
  timeZone: 'UTC',
  missed: 'once',
  async handler(ctx, { tickAt }) {
    for (const { id, activated } of await openHolds(ctx, tickAt.subtract({ hours: 1 }))) {
      const isOver = !activated && (await hasEnded(ctx, id));
      if (!activated && !isOver) continue;
      await ctx.transaction(async (tx) => {
        if (isOver) await releaseMoney(ctx, tx, id);
        else await walletHolds.change(tx, { id, status: 'held' }, { status: 'used' });
      });
    }
  },
});

async function openHolds(ctx: Context, before: Temporal.Instant) {
  return ctx.transaction(
    (tx) =>
      tx.query<{ id: string; activated: boolean }>(
        `SELECT h.id, EXISTS (SELECT FROM billing_events e WHERE e.service_id = h.id AND e.kind = 'activated') AS activated
         FROM wallet_holds h WHERE h.status = 'held' AND h.created_at < $1::timestamptz
         ORDER BY h.created_at LIMIT ${perTick}`,
        [before.toString()],
      ),
    { readOnly: true },
  );
}

/** There is no such service, or it was cancelled before it worked. */
async function hasEnded(ctx: Context, id: string): Promise<boolean> {
  try {
    const { status } = await ctx.call('subscriptions.services.get', { id }, { as: 'plugin' });
    return status === 'cancelled';
  } catch (error) {
    if ((error as { status?: unknown }).status === 404) return true;
    throw error;
  }
}

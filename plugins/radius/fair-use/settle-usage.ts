import type { Context } from '@isp/sdk';
import { dueServices, postpone, takeUsageNews } from '../data/usage-news-store.ts';
import { settlePeriods } from '../data/usage-period-store.ts';
import { settleService } from './settle-service.ts';

const batch = 200;
const newsAtOnce = 5_000;
/** Services looked at side by side: at a midnight there are many. */
const atOnce = 4;
/** Packets of a period may come until its session is given up for silent. */
const latePacketsHours = 3;

/** Looks at every allowance that something happened to, or whose time has come. */
export async function settleUsage(ctx: Context): Promise<void> {
  while (await ctx.transaction((tx) => takeUsageNews(tx, newsAtOnce)));
  const now = ctx.clock.now();
  for (let count = batch; count === batch; ) {
    const due = await ctx.transaction((tx) => dueServices(tx, now, batch));
    for (let next = 0; next < due.length; next += atOnce) {
      await Promise.all(due.slice(next, next + atOnce).map((serviceId) => settleOne(ctx, serviceId)));
    }
    count = due.length;
  }
  await tellClosedPeriods(ctx, now.subtract({ hours: latePacketsHours }));
}

/** One that fails keeps no other waiting. */
async function settleOne(ctx: Context, serviceId: string): Promise<void> {
  try {
    await ctx.transaction((tx) => settleService(ctx, tx, serviceId));
  } catch (error) {
    ctx.log.error(
      { err: error, serviceId },
      'an allowance could not be looked at; it comes up again in a minute',
    );
    await ctx.transaction((tx) => postpone(tx, serviceId, ctx.clock.now()));
  }
}

async function tellClosedPeriods(ctx: Context, endedBefore: Temporal.Instant): Promise<void> {
  for (let count = batch; count === batch; ) {
    count = await ctx.transaction(async (tx) => {
      const closed = await settlePeriods(tx, endedBefore, batch);
      for (const { limitBytes, usedBytes, quotaBytes, overPrice, ...period } of closed) {
        const over = BigInt(usedBytes) - BigInt(limitBytes);
        await ctx.publish(tx, 'radius.usage-period-closed', {
          ...period,
          quotaBytes: Number(quotaBytes),
          limitBytes: Number(limitBytes),
          usedBytes: Number(usedBytes),
          overBytes: over > 0n ? Number(over) : 0,
          ...(overPrice ? { overPrice } : {}),
        });
      }
      return closed.length;
    });
  }
}

import { type Context, defineSchedule } from '@isp/sdk';
import { startRun } from '../runs/start-run.ts';

/**
 * Each hour: zones where the hour of runs has come get their run of the day, which confirms itself. Accounts are due from a
 * stored day on, so days that were missed are caught up, whenever the next run comes.
 */
export const startDailyRuns = defineSchedule('billing.start-daily-runs', {
  cron: '5 * * * *',
  timeZone: 'UTC',
  missed: 'once',
  async handler(ctx, { tickAt }) {
    const { automaticRuns, runHour } = ctx.config as { automaticRuns: boolean; runHour: number };
    if (!automaticRuns) return;
    for (const timezone of await zonesWithDue(ctx, tickAt)) {
      const local = tickAt.toZonedDateTimeISO(timezone);
      if (local.hour < runHour) continue;
      const asOf = local.toPlainDate().toString();
      await ctx.transaction((tx) => startRun(ctx, tx, { asOf, timezone, automatic: true }));
    }
  },
});

/** A day ahead of UTC at most: the zone itself decides. */
async function zonesWithDue(ctx: Context, at: Temporal.Instant): Promise<string[]> {
  const latest = at.add({ hours: 24 }).toString().slice(0, 10);
  const rows = await ctx.transaction((tx) =>
    tx.query<{ timezone: string }>(
      `SELECT DISTINCT timezone FROM billing_accounts WHERE next_bill_on <= $1::date AND status = 'active'`,
      [latest],
    ),
  );
  return rows.map(({ timezone }) => timezone);
}

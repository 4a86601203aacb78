import { defineSchedule } from '@isp/sdk';
import { removeOld, sumUp } from '../data/aggregation.ts';

/**
 * Each night: sums the usage log up by day and by month, and removes what was kept long enough. Days are those of real
 * time in UTC, as for the quotas. Sums are made anew, so a repeated tick does no harm.
 */
export const sumUpUsage = defineSchedule('api-keys.sum-up-usage', {
  cron: '10 0 * * *',
  missed: 'once',
  async handler(ctx) {
    const removed = await ctx.transaction(async (tx) => {
      await sumUp(tx);
      return removeOld(tx, { logDays: ctx.config.logDays as number });
    });
    ctx.log.info({ removed }, 'the usage log was summed up');
  },
});

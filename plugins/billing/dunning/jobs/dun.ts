import { defineSchedule } from '@isp/sdk';

/** Each minute: what is due of dunning is done. What was missed is done once, as it stands now. */
export const dun = defineSchedule('billing.dun', {
  cron: '* * * * *',
  timeZone: 'UTC',
  missed: 'once',
  handler: (ctx) =>
    ctx.transaction(async (tx) => {
      await ctx.enqueue(tx, 'billing.look-at-cases', {}, { key: 'look at cases' });
    }),
});

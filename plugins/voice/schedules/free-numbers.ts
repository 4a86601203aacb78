import { defineSchedule, rootResellerId } from '@isp/sdk';
import { freeNumbers } from '../data/number-store.ts';

/** Each hour: numbers whose quarantine is over are free. */
export const freeQuarantined = defineSchedule('voice.free-numbers', {
  cron: '17 * * * *',
  missed: 'once',
  async handler(ctx, { tickAt }) {
    await ctx.transaction((tx) => freeNumbers(tx, { at: tickAt.toString(), root: rootResellerId }));
  },
});

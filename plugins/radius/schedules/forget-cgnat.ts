import { defineSchedule } from '@isp/sdk';
import { forgetBlocks } from '../data/cgnat-store.ts';

/** Each night: translations are forgotten once they are as old as the setting says. Real time, as what they tell of. */
export const forgetCgnat = defineSchedule('radius.forget-cgnat', {
  cron: '20 3 * * *',
  missed: 'once',
  async handler(ctx) {
    const days = (ctx.config.cgnatRetentionDays as number | undefined) ?? 180;
    const before = Temporal.Now.instant().subtract({ hours: 24 * days });
    while ((await ctx.transaction((tx) => forgetBlocks(tx, before))) > 0);
  },
});

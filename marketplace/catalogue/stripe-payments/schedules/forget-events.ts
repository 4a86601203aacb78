import { defineSchedule } from '@isp/sdk';
import { forgetEventsBefore } from '../data/event-store.ts';

/** Hours a call-back is remembered: longer than Stripe ever sends it again. */
const keptHours = 24 * 40;

/** Each night: call-backs that can no longer come again are forgotten. */
export const forgetEvents = defineSchedule('stripe-payments.forget-events', {
  cron: '20 3 * * *',
  async handler(ctx) {
    const before = Temporal.Now.instant().subtract({ hours: keptHours });
    await ctx.transaction((tx) => forgetEventsBefore(tx, before));
  },
});

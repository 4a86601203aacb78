import { defineSchedule } from '@isp/sdk';
import { noticeExpiring } from '../methods/notice-expiring.ts';

/** Days before the end of a card on which its customer is told, the longer first. */
const noticeDays = [30, 7];

/** Each day: who has a card that ends soon is told, 30 and 7 days before. A notice that was missed is not made up for by two. */
export const noticeExpiringMethods = defineSchedule('billing.notice-expiring-methods', {
  cron: '10 8 * * *',
  timeZone: 'UTC',
  missed: 'once',
  handler: (ctx, { tickAt }) => noticeExpiring(ctx, { at: tickAt, noticeDays }),
});

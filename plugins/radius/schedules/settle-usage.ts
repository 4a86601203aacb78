import { defineSchedule } from '@isp/sdk';
import { settleUsage as settle } from '../fair-use/settle-usage.ts';

/** Each minute of business time: periods that are over, speeds of the hour, and thresholds nobody has looked at yet. */
export const settleUsage = defineSchedule('radius.settle-usage', {
  cron: '* * * * *',
  missed: 'once',
  handler: (ctx) => settle(ctx),
});

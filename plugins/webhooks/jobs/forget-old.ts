import { defineSchedule } from '@isp/sdk';

/** Days a delivery log is kept. */
const keptDays = 30;

/** Each night: deliveries that are over for a month go. Real time, as the log itself. */
export const forgetOld = defineSchedule('webhooks.forget-old', {
  cron: '17 3 * * *',
  missed: 'once',
  async handler(ctx) {
    const before = Temporal.Now.instant().subtract({ hours: 24 * keptDays });
    await ctx.transaction((tx) =>
      tx.query(`DELETE FROM webhook_deliveries WHERE status <> 'pending' AND created_at < $1`, [
        before.toString(),
      ]),
    );
  },
});

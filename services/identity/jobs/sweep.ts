import { defineSchedule } from '@isp/sdk';

/** Removes what has run out: sessions, links, counts of tries. They count for nothing before that. */
export const sweep = defineSchedule('identity.sweep', {
  cron: '17 3 * * *',
  missed: 'once',
  async handler(ctx) {
    await ctx.transaction(async (tx) => {
      await tx.query('DELETE FROM sessions WHERE expires_at < now()');
      await tx.query('DELETE FROM account_tokens WHERE expires_at < now()');
      await tx.query(`DELETE FROM login_tries WHERE last_at < now() - interval '1 day'`);
    });
  },
});

import { defineSchedule } from '@isp/sdk';
import { reapSessions } from '../data/accounting-store.ts';
import { interimIntervalSeconds } from '../domain/login-rows.ts';
import { silentTooLongSeconds } from '../domain/silence.ts';
import { tellSessionNews } from '../embedded/session-news.ts';

const batchSize = 1_000;

/** Each minute: sessions silent for too long end as of their last packet. Real time, as the packets themselves. */
export const reapSilent = defineSchedule('radius.reap-silent', {
  cron: '* * * * *',
  missed: 'once',
  async handler(ctx) {
    const seconds = silentTooLongSeconds(interimIntervalSeconds);
    const silentSince = Temporal.Now.instant().subtract({ seconds });
    for (let ended = batchSize; ended === batchSize; ) {
      const news = await ctx.transaction((tx) => reapSessions(tx, silentSince, batchSize));
      tellSessionNews(ctx, news);
      ended = news.length;
    }
  },
});

import { definePlugin, platformErrors, startFailures } from '@isp/sdk';
import { listNews } from './actions/list-news.ts';
import { postTest } from './actions/post-test.ts';
import { settingsProblem } from './domain/settings-problem.ts';
import { postNews } from './jobs/post-news.ts';
import { channelHealth } from './kept/post-log.ts';
import { listeners } from './listeners/tell.ts';
import { postDigest, postHeldBack } from './schedules/post-waiting.ts';

export default definePlugin({
  actions: [listNews, postTest],
  listeners,
  jobs: [postNews],
  schedules: [postHeldBack, postDigest],
  async start({ context }) {
    const unsound = settingsProblem(context.config);
    if (unsound) throw startFailures.permanent(unsound);
    return {
      async configure(config) {
        const problem = settingsProblem(config);
        if (problem) throw platformErrors.CONFLICT({ reason: problem });
      },
      health: () => channelHealth(context),
    };
  },
});

import { definePlugin, platformErrors, startFailures } from '@isp/sdk';
import { getMessage } from './actions/get-message.ts';
import { listMessages } from './actions/list-messages.ts';
import { sendMessage } from './actions/send-message.ts';
import { deliver } from './jobs/deliver.ts';
import { providerHealth } from './kept/provider-health.ts';
import { settingsProblem } from './providers/choose-provider.ts';
import { askArrivals } from './schedules/ask-arrivals.ts';

export default definePlugin({
  actions: [sendMessage, getMessage, listMessages],
  jobs: [deliver],
  schedules: [askArrivals],
  async start({ context }) {
    const unsound = settingsProblem(context.config);
    if (unsound) throw startFailures.permanent(unsound);
    return {
      async configure(config) {
        const problem = settingsProblem(config);
        if (problem) throw platformErrors.CONFLICT({ reason: problem });
      },
      health: () => providerHealth(context),
    };
  },
});

import { definePlugin } from '@isp/sdk';
import { listCards } from './actions/list-cards.ts';
import { makeWebhook } from './actions/make-webhook.ts';
import { provide } from './actions/provide.ts';
import { keepKey } from './domain/signature.ts';
import { sendWebhook } from './jobs/send-webhook.ts';

export default definePlugin({
  actions: [provide, listCards, makeWebhook],
  jobs: [sendWebhook],
  async start(runtime) {
    keepKey(runtime.deriveKey('call-backs'));
    return undefined;
  },
});

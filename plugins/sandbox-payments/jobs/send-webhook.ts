import type {} from '@isp/billing/contract';
import { defineJob, Id } from '@isp/sdk';
import { Type } from 'typebox';
import { Tells } from '../contract/index.ts';
import { makeCallBack } from '../provider/call-back.ts';

/** Sends a call-back to billing, when its card's time has come. */
export const sendWebhook = defineJob('sandbox-payments.send-webhook', {
  data: Type.Object({ attemptId: Id, tells: Tells }),
  async handler(ctx, params) {
    const { body, headers } = await makeCallBack(ctx, params);
    await ctx.call(
      'billing.payments.receive-webhook',
      { provider: 'sandbox', body, headers },
      { as: 'plugin' },
    );
  },
});

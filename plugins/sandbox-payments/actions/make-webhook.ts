import { defineAction, platformErrors } from '@isp/sdk';
import { MakeWebhookParams, SignedWebhook } from '../contract/index.ts';
import { makeCallBack } from '../provider/call-back.ts';

/** Makes a signed call-back, to be posted as often and in whatever order one likes. */
export const makeWebhook = defineAction('sandbox-payments.webhooks.make', {
  summary: 'Makes a signed call-back about a charge, without sending it; in sandbox mode only.',
  permission: 'sandbox-payments.webhook.make',
  rest: 'POST /sandbox/payments/webhooks',
  status: 200,
  params: MakeWebhookParams,
  result: SignedWebhook,
  errors: [platformErrors.NOT_FOUND],
  example: { attemptId: '01900000-0000-7000-8000-0000000000ff', tells: 'succeeded' },
  handler: (ctx, params) => makeCallBack(ctx.asPlugin('play money is nobody’s'), params),
});

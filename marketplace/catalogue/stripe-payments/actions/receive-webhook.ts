import { defineAction, platformErrors, RawRequest } from '@isp/sdk';
import { Type } from 'typebox';
import { stripeErrors } from '../contract/index.ts';
import { settingsOf } from '../domain/settings.ts';
import { signatureProblem } from '../domain/signature.ts';
import { readEvent } from '../webhook/stripe-event.ts';
import { takeEvent } from '../webhook/take-event.ts';

/** Takes Stripe's call-backs. Nobody is logged in: the signature says who sent it. */
export const receiveWebhook = defineAction('stripe-payments.webhook.receive', {
  summary: 'Takes the call-backs of Stripe: signed, each once, in any order.',
  permission: 'public',
  rest: 'POST /stripe-payments/webhook',
  status: 200,
  rawBody: { headers: ['stripe-signature'] },
  params: RawRequest,
  result: Type.Object({ outcome: Type.String() }),
  errors: [stripeErrors.STRIPE_SIGNATURE_REFUSED, platformErrors.MALFORMED_REQUEST],
  idempotent: true,
  async handler(ctx, { body, headers }) {
    const { webhookSecrets: secrets, toleranceSeconds } = settingsOf(ctx.config);
    const nowSeconds = Math.floor(Date.now() / 1_000);
    const problem = signatureProblem(body, headers['stripe-signature'], {
      secrets,
      nowSeconds,
      toleranceSeconds,
    });
    if (problem) throw stripeErrors.STRIPE_SIGNATURE_REFUSED({ reason: problem });
    const event = readEvent(body);
    if (!event) throw platformErrors.MALFORMED_REQUEST({ reason: 'The signed body is no event of Stripe.' });
    const outcome = await takeEvent(ctx.asPlugin('Stripe’s call-backs come without a login'), event);
    ctx.log.info({ event: event.id, type: event.type, outcome }, 'a call-back of Stripe');
    return { outcome };
  },
});

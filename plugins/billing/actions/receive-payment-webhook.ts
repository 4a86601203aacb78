import { defineAction } from '@isp/sdk';
import { takeProviderEvent } from '../collection/take-provider-event.ts';
import { billingErrors, PaymentWebhookParams, WebhookReceipt } from '../contract/index.ts';
import { askProvider } from '../providers/ask-provider.ts';
import { findProvider } from '../providers/find-provider.ts';

/** Headers in which providers sign their call-backs; a provider is given those that came. */
const signatureHeaders = [
  'stripe-signature',
  'webhook-id',
  'webhook-timestamp',
  'webhook-signature',
  'x-signature',
  'x-webhook-signature',
  'x-hub-signature-256',
  'content-type',
];

/** Takes the call-backs of payment providers. Nobody is logged in: the provider's signature says who sent it. */
export const receivePaymentWebhook = defineAction('billing.payments.receive-webhook', {
  summary: 'Takes the call-backs of a payment provider: signed, in any order, however often they come.',
  permission: 'public',
  rest: 'POST /payments/webhooks/{provider}',
  status: 200,
  rawBody: { headers: signatureHeaders },
  params: PaymentWebhookParams,
  result: WebhookReceipt,
  errors: [
    billingErrors.BILLING_WEBHOOK_REFUSED,
    billingErrors.BILLING_PROVIDER_UNKNOWN,
    billingErrors.BILLING_PROVIDER_AWAY,
  ],
  idempotent: true,
  timeoutMs: 60_000,
  async handler(caller, { provider, body, headers }) {
    const ctx = caller.asPlugin('call-backs of payment providers come without a login');
    const offer = await findProvider(ctx, provider);
    const read = await askProvider(ctx, offer, { wish: 'read-webhook', body, headers });
    if (read.outcome === 'refused') throw billingErrors.BILLING_WEBHOOK_REFUSED({ reason: read.reason });
    for (const event of read.events) {
      const isOurs = await takeProviderEvent(ctx, { provider, event });
      ctx.log.info({ provider, kind: event.kind, isOurs }, 'a call-back of a payment provider');
    }
    return { events: read.events.length };
  },
});

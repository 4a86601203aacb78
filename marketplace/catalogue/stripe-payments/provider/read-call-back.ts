import type { PaymentProviderAnswer, PaymentProviderParams, ProviderEvent } from '@isp/billing/contract';
import type { Context } from '@isp/sdk';
import { fromStripeAmount } from '../domain/currency-units.ts';
import type { StripeIntent } from '../domain/payment-facts.ts';
import { settingsOf } from '../domain/settings.ts';
import { signatureProblem } from '../domain/signature.ts';
import { readEvent, type StripeDispute, type StripeEvent } from '../webhook/stripe-event.ts';
import { outcomeOf } from './outcome-of.ts';

interface StripeRefund {
  readonly id: string;
  readonly payment_intent: string | null;
  readonly amount: number;
  readonly currency: string;
  readonly status: string;
  readonly metadata?: Readonly<Record<string, string>>;
}

/** Checks and reads a call-back at billing's address, which takes the same signing secrets as this plugin's own. */
export function readCallBack(
  ctx: Context,
  { body, headers }: Extract<PaymentProviderParams, { wish: 'read-webhook' }>,
): PaymentProviderAnswer {
  const { webhookSecrets: secrets, toleranceSeconds } = settingsOf(ctx.config);
  const nowSeconds = Math.floor(Date.now() / 1_000);
  const check = { secrets, nowSeconds, toleranceSeconds };
  const problem = signatureProblem(body, headers['stripe-signature'], check);
  if (problem) return { outcome: 'refused', reason: problem };
  const event = readEvent(body);
  if (!event) return { outcome: 'refused', reason: 'the signed body is no event of Stripe' };
  const told = eventOf(event);
  return { outcome: 'read', events: told ? [told] : [] };
}

/** What of Stripe's events billing wants to know. */
function eventOf({ type, data: { object } }: StripeEvent): ProviderEvent | undefined {
  if (/^payment_intent\.(succeeded|processing|payment_failed|canceled)$/.test(type))
    return chargeOf(object as StripeIntent);
  if (/^refund\.(created|updated|failed)$/.test(type) || type === 'charge.refund.updated')
    return refundOf(object as unknown as StripeRefund);
  if (/^charge\.dispute\.(created|closed)$/.test(type))
    return chargebackOf(object as StripeDispute & { id: string });
  return undefined;
}

function chargeOf(intent: StripeIntent): ProviderEvent {
  const { id: chargeRef, metadata } = intent;
  return { kind: 'charge', chargeRef, ...attemptOf(metadata?.isp_attempt), result: outcomeOf(intent) };
}

function refundOf(refund: StripeRefund): ProviderEvent | undefined {
  const { id: refundRef, payment_intent: chargeRef, amount, currency, status, metadata } = refund;
  const isOver = status === 'succeeded' || status === 'failed' || status === 'canceled';
  if (!chargeRef || !isOver) return undefined;
  const refundId = metadata?.isp_refund;
  return {
    ...{ kind: 'refund', chargeRef, refundRef },
    ...(refundId && isUuid(refundId) ? { refundId } : {}),
    result: status === 'succeeded' ? 'succeeded' : 'declined',
    ...fromStripeAmount(amount, currency),
  };
}

/** A warning takes no money; what was won or was only a warning gives it back. */
function chargebackOf(dispute: StripeDispute & { readonly id: string }): ProviderEvent | undefined {
  const { id: chargebackRef, payment_intent: chargeRef, amount, currency, reason, status } = dispute;
  if (!chargeRef || status.startsWith('warning')) return undefined;
  const stands = status === 'won' || status === 'lost' ? status : 'opened';
  const money = fromStripeAmount(amount, currency);
  return { kind: 'chargeback', chargeRef, chargebackRef, status: stands, reason, ...money };
}

function attemptOf(id: string | undefined) {
  return id && isUuid(id) ? { attemptId: id } : {};
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

import type { PaymentProviderAnswer, ProviderEvent } from '@isp/billing/contract';
import type { Context } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import Value from 'typebox/value';
import { type MakeWebhookParams, type SignedWebhook, Tells } from '../contract/index.ts';
import { charges, refOf, type SandboxCharge } from '../data/charge-store.ts';
import { signatureProblem, signedHeaders } from '../domain/signature.ts';

/** The body of a call-back of this provider. */
const CallBack = Type.Object({
  attemptId: Type.String({ format: 'uuid' }),
  chargeRef: Type.String(),
  tells: Tells,
  amountMinor: Type.Integer({ minimum: 1 }),
  currency: Type.String(),
});
type CallBack = Static<typeof CallBack>;

const seconds = () => Math.floor(Date.now() / 1_000);

/** Makes a signed call-back about a charge. A charge that was pending is then as it tells. */
export function makeCallBack(
  ctx: Context,
  { attemptId: id, tells, amountMinor }: MakeWebhookParams,
): Promise<SignedWebhook> {
  return ctx.transaction(async (tx) => {
    const charge = await charges.lock(tx, id);
    if (charge.state === 'pending' && tells !== 'refunded')
      await charges.change(tx, { id }, tells === 'declined' ? declined : { state: 'succeeded' });
    const body = JSON.stringify(bodyOf(charge, tells, amountMinor));
    return { path: '/api/v1/payments/webhooks/sandbox', headers: signedHeaders(body, seconds()), body };
  });
}

const declined = { state: 'declined', code: 'insufficient_funds', class: 'soft' } as const;

function bodyOf(charge: SandboxCharge, tells: Tells, amountMinor = charge.amountMinor): CallBack {
  return { attemptId: charge.id, chargeRef: refOf(charge), tells, amountMinor, currency: charge.currency };
}

/** Checks and reads a call-back of this provider. */
export function readCallBack(body: string, headers: Readonly<Record<string, string>>): PaymentProviderAnswer {
  const problem = signatureProblem(body, headers, seconds());
  if (problem) return { outcome: 'refused', reason: problem };
  const told: unknown = JSON.parse(body);
  if (!Value.Check(CallBack, told)) return { outcome: 'refused', reason: 'the body is no call-back' };
  return { outcome: 'read', events: [eventOf(told)] };
}

function eventOf({ attemptId, chargeRef, tells, amountMinor, currency }: CallBack): ProviderEvent {
  const about = { attemptId, chargeRef };
  if (tells === 'succeeded') return { kind: 'charge', ...about, result: { outcome: 'succeeded', chargeRef } };
  if (tells === 'declined') {
    const { code, class: decline } = declined;
    return { kind: 'charge', ...about, result: { outcome: 'declined', code, class: decline } };
  }
  const money = { amountMinor, currency };
  if (tells === 'refunded')
    return { kind: 'refund', ...about, refundRef: `re_${chargeRef}`, result: 'succeeded', ...money };
  const status = tells === 'chargeback' ? 'opened' : 'won';
  const chargebackRef = `dp_${chargeRef}`;
  return { kind: 'chargeback', ...about, chargebackRef, status, reason: 'fraudulent', ...money };
}

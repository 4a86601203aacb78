import type { Context, Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { toAmountMinor } from '@isp/sdk/money';
import { goneBack } from '../books/take-back-payment.ts';
import { billingErrors, type Payment, type RefundPaymentParams } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import { paymentAttempts } from '../data/payment-attempt-store.ts';
import { payments } from '../data/payment-store.ts';
import { type ProviderRefund, providerRefunds, sumOnTheWay } from '../data/provider-refund-store.ts';
import { askForMoney } from '../providers/ask-provider.ts';
import { findProvider } from '../providers/find-provider.ts';
import { noteRefundIn } from './note-refund.ts';

/** Seconds of real time after which somebody else asks again, under the same id. */
const secondAskSeconds = 60;

/**
 * Gives money back through the provider that took it. The row is committed before it is asked, and asking twice with one id
 * gives back once. @throws BILLING_REFUND_DECLINED, and BILLING_REFUND_NOT_KNOWN while nobody knows; that is found out by itself
 */
export async function refundByProvider(
  ctx: Context,
  { id, amountMinor, reason, provider }: RefundPaymentParams & { readonly provider: string },
): Promise<Payment> {
  await findProvider(ctx, provider);
  const wish = { paymentId: id, reason, ...(amountMinor ? { amountMinor } : {}) };
  const begun = await ctx.transaction((tx) => beginRefund(ctx, tx, wish));
  const refund = await carryRefund(ctx, begun.id);
  if (refund.status === 'declined')
    throw billingErrors.BILLING_REFUND_DECLINED({ id, reason: refund.declineText ?? 'without a reason' });
  if (refund.status === 'asked') throw billingErrors.BILLING_REFUND_NOT_KNOWN({ id });
  return ctx.transaction((tx) => payments.get(tx, refund.id), { readOnly: true });
}

/** Asks the provider for a refund that is not over, whoever began it, and notes what came of it. */
export async function carryRefund(caller: Context, id: string): Promise<ProviderRefund> {
  const ctx = caller.asPlugin('what became of a refund');
  const known = await ctx.transaction(
    async (tx) => {
      const refund = await providerRefunds.get(tx, id);
      return { refund, attempt: await paymentAttempts.get(tx, refund.paymentId) };
    },
    { readOnly: true },
  );
  const { refund, attempt } = known;
  if (refund.status !== 'asked') return refund;
  const { paymentId: attemptId, amountMinor, currency, reason } = refund;
  const chargeRef = attempt.chargeRef ?? attemptId;
  const about = { refundId: id, attemptId, chargeRef, amountMinor, currency, reason: reason.slice(0, 300) };
  const offer = await findProvider(ctx, attempt.provider);
  const outcome = await askForMoney(ctx, offer, { wish: 'refund', ...about });
  const noted = await caller.transaction((tx) => noteRefundIn(caller, tx, { id, outcome }));
  return noted ?? refund;
}

interface Wanted {
  readonly paymentId: string;
  readonly amountMinor?: number;
  readonly reason: string;
}

/** What is on its way back already is not given back again. */
async function beginRefund(ctx: Context, tx: Transaction, { paymentId, amountMinor, reason }: Wanted) {
  const { customerId } = await payments.get(tx, paymentId);
  await accounts.lock(tx, customerId);
  const payment = await payments.lock(tx, paymentId);
  const onTheWay = await sumOnTheWay(tx, paymentId);
  const left = BigInt(payment.amountMinor) + (await goneBack(tx, paymentId)) - onTheWay;
  if (left <= 0n) throw billingErrors.BILLING_NOTHING_LEFT({ id: paymentId });
  const amount = amountMinor === undefined ? left : BigInt(amountMinor);
  if (amount > left) throw billingErrors.BILLING_TOO_MUCH({ id: paymentId, leftMinor: left.toString() });
  const { resellerId, currency } = payment;
  const refund = await providerRefunds.insert(tx, {
    id: newId(),
    ...{ customerId, resellerId, currency, paymentId, reason, status: 'asked', looks: 0 },
    amountMinor: toAmountMinor(amount),
    createdAt: ctx.clock.now().toString(),
  });
  const runAt = Temporal.Now.instant().add({ seconds: secondAskSeconds });
  await ctx.enqueue(tx, 'billing.carry-refund', { refundId: refund.id }, { runAt });
  ctx.audit({
    subject: { kind: 'payment', id: paymentId, customerId },
    after: { refund: refund.id },
    reason,
  });
  return refund;
}

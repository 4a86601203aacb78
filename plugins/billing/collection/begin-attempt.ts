import type { Context, Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { type BillingAccount, billingErrors, type PaymentAttempt } from '../contract/index.ts';
import { findUnderway, type PaymentAttemptRow, paymentAttempts } from '../data/payment-attempt-store.ts';
import type { PaymentMethodRow } from '../data/payment-method-store.ts';
import { authorOf } from '../domain/author-of.ts';
import { aboutAttempt } from './about-attempt.ts';

/** What is to be charged, and for which invoices. */
export type NewAttempt = Pick<PaymentAttempt, 'amountMinor' | 'allocations' | 'origin'>;

/** Seconds of real time after which somebody else looks what became of it: longer than a provider may take to answer. */
const secondLookSeconds = 60;

/**
 * Writes down that a method is about to be charged; committed before the provider is asked, so that a killed process
 * leaves what can be looked up. The account has to be locked. @throws BILLING_PAYMENT_UNDERWAY while another try for one of
 * the invoices is not over
 */
export async function beginAttempt(
  ctx: Context,
  tx: Transaction,
  {
    account,
    method,
    ...wanted
  }: NewAttempt & { readonly account: BillingAccount; readonly method: PaymentMethodRow },
): Promise<PaymentAttemptRow> {
  const { customerId, resellerId, currency } = account;
  const invoiceIds = wanted.allocations.map(({ invoiceId }) => invoiceId);
  const underway = await findUnderway(tx, customerId, invoiceIds);
  if (underway) throw billingErrors.BILLING_PAYMENT_UNDERWAY({ id: underway });
  const [only] = invoiceIds.length === 1 ? invoiceIds : [];
  const attempt = await paymentAttempts.insert(tx, {
    id: newId(),
    ...{ customerId, resellerId, currency, ...wanted },
    ...{ paymentMethodId: method.id, provider: method.provider, method: method.kind },
    ...(only ? { invoiceId: only } : {}),
    status: 'pending',
    looks: 0,
    recordedBy: authorOf(ctx.principal),
    createdAt: ctx.clock.now().toString(),
  });
  const runAt = Temporal.Now.instant().add({ seconds: secondLookSeconds });
  await ctx.enqueue(tx, 'billing.carry-attempt', { attemptId: attempt.id }, { runAt });
  const at = ctx.clock.now().toString();
  await ctx.publish(tx, 'billing.payment-attempted', { ...aboutAttempt(attempt), at });
  ctx.audit({ subject: { kind: 'payment-attempt', id: attempt.id, customerId, resellerId } });
  return attempt;
}

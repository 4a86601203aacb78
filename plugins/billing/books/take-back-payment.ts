import type { Context, Transaction } from '@isp/sdk';
import { toAmountMinor } from '@isp/sdk/money';
import { billingErrors, type Payment } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import { payments } from '../data/payment-store.ts';
import { freePayment } from './allocate-payment.ts';
import { bookPayment } from './book-payment.ts';

/** Money that goes back: given back by us, or taken by the bank. */
export interface Return {
  /** Default: a new one. */
  readonly id?: string;
  readonly kind: 'refund' | 'reversal';
  readonly paymentId: string;
  /** Positive; without it all that is left. */
  readonly amountMinor?: bigint;
  readonly reason: string;
}

/** Takes a payment back, in part or whole: what it had paid is open again, what was paid last first. */
export async function takeBackPayment(
  ctx: Context,
  tx: Transaction,
  { id, kind, paymentId, amountMinor, reason }: Return,
): Promise<Payment> {
  const { customerId } = await payments.get(tx, paymentId);
  const account = await accounts.lock(tx, customerId);
  const payment = await payments.lock(tx, paymentId);
  if (payment.kind !== 'payment')
    throw billingErrors.BILLING_NOT_A_PAYMENT({ id: paymentId, kind: payment.kind });
  const left = BigInt(payment.amountMinor) + (await goneBack(tx, paymentId));
  if (left <= 0n) throw billingErrors.BILLING_NOTHING_LEFT({ id: paymentId });
  const amount = amountMinor ?? left;
  if (amount > left) throw billingErrors.BILLING_TOO_MUCH({ id: paymentId, leftMinor: left.toString() });
  await freePayment(ctx, tx, payment, amount);
  await tx.query('UPDATE payments SET settled_minor = settled_minor + $2::bigint WHERE id = $1', [
    paymentId,
    amount.toString(),
  ]);
  const { method, reference } = payment;
  const named = { ...(id ? { id } : {}), ...(reference ? { reference } : {}) };
  const about = { ...named, kind, method, reason, ofPaymentId: paymentId };
  const booked = await bookPayment(ctx, tx, account, { ...about, amountMinor: toAmountMinor(-amount) });
  ctx.audit({
    subject: { kind: 'payment', id: paymentId, customerId },
    after: { [kind]: booked.id },
    reason,
  });
  return booked;
}

/** What a bank or provider has taken back already, whatever our books say. */
export interface TakenBack extends Omit<Return, 'amountMinor'> {
  /** Made of what the provider calls it, so that it is booked once. */
  readonly id: string;
  readonly amountMinor: number;
}

/** Books what was taken back, once; of more than is left of the payment only what is left, which is logged. */
export async function takeBackAtMost(ctx: Context, tx: Transaction, taken: TakenBack): Promise<void> {
  const { id, paymentId } = taken;
  if (await payments.find(tx, { id })) return;
  const { amountMinor } = await payments.get(tx, paymentId);
  const left = BigInt(amountMinor) + (await goneBack(tx, paymentId));
  const wanted = BigInt(taken.amountMinor);
  if (wanted > left)
    ctx.log.error({ ...taken, leftMinor: left.toString() }, 'more of a payment was taken back than is left');
  if (left <= 0n) return;
  await takeBackPayment(ctx, tx, { ...taken, amountMinor: wanted < left ? wanted : left });
}

/** The sum of refunds and reversals of a payment: negative. */
export async function goneBack(tx: Transaction, paymentId: string): Promise<bigint> {
  const [row] = await tx.query<{ sum: string }>(
    'SELECT coalesce(sum(amount_minor), 0)::text AS sum FROM payments WHERE of_payment_id = $1',
    [paymentId],
  );
  return BigInt(row?.sum ?? '0');
}

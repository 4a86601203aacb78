import type { Context, Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { noteCash } from '../cash/note-cash.ts';
import type { BillingAccount, Payment } from '../contract/index.ts';
import { insertRows } from '../data/insert-rows.ts';
import { payments } from '../data/payment-store.ts';
import { depositMethod, holdAgain } from '../deposits/give-back-applied.ts';
import { authorOf } from '../domain/author-of.ts';
import { localDate } from '../domain/local-date.ts';
import { askLook } from '../prepaid/ask-look.ts';
import { columnsOf } from './columns.ts';
import { entriesOfPayment } from './ledger-entries.ts';

const told = {
  payment: 'billing.payment-received',
  refund: 'billing.payment-refunded',
  reversal: 'billing.payment-reversed',
} as const;

type Given = Pick<Payment, 'kind' | 'amountMinor' | 'method'> &
  Partial<Pick<Payment, 'id' | 'reference' | 'receivedOn' | 'ofPaymentId' | 'reason'>>;

/** Books money that came in or went back: its row, its two ledger entries and its event. The account has to be locked. */
export async function bookPayment(
  ctx: Context,
  tx: Transaction,
  account: BillingAccount,
  given: Given,
): Promise<Payment> {
  const now = ctx.clock.now();
  const payment = await payments.insert(tx, {
    id: newId(),
    receivedOn: localDate(now, account.timezone).toString(),
    ...given,
    settledMinor: given.kind === 'payment' ? 0 : given.amountMinor,
    currency: account.currency,
    customerId: account.customerId,
    resellerId: account.resellerId,
    recordedBy: authorOf(ctx.principal),
    createdAt: now.toString(),
  });
  await insertRows(tx, columnsOf.entries, entriesOfPayment(payment, newId));
  const { id: paymentId, customerId, resellerId, amountMinor, currency, method, ofPaymentId } = payment;
  const about = { paymentId, customerId, resellerId, amountMinor, currency, method };
  const former = ofPaymentId ? { ofPaymentId } : {};
  await ctx.publish(tx, told[given.kind], { ...about, ...former, at: now.toString() });
  await askLook(ctx, tx, [account]);
  if (method === depositMethod) await holdAgain(ctx, tx, payment);
  if (method === 'cash') {
    const why = payment.reason ? { reason: payment.reason } : {};
    await noteCash(ctx, tx, {
      kind: given.kind,
      amountMinor,
      refId: paymentId,
      customerId,
      currency,
      ...why,
    });
  }
  return payment;
}

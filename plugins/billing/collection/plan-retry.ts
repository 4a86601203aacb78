import type { Context, Transaction } from '@isp/sdk';
import type { BillingAccount, BillingDocument, PaymentAttempt } from '../contract/index.ts';
import { documents } from '../data/document-store.ts';
import { paymentAttempts } from '../data/payment-attempt-store.ts';
import { type NextStep, nextStep } from '../domain/collection/next-step.ts';

/** Wall clock of the customer on the due date at which invoices are charged; retries take other hours. */
const dueTime = new Temporal.PlainTime(9);

const autoPayKey = (invoiceId: string) => `auto-pay:${invoiceId}`;

/** What is to be done about an open invoice with a method, by its tries so far. */
export async function stepOf(
  ctx: Context,
  tx: Transaction,
  {
    account,
    invoice,
    paymentMethodId,
  }: {
    readonly account: BillingAccount;
    readonly invoice: BillingDocument;
    readonly paymentMethodId: string;
  },
): Promise<NextStep> {
  const rows = await paymentAttempts.listAll(tx, { invoiceId: invoice.id });
  const tries = rows.map(({ settledAt, ...one }) => ({
    ...one,
    ...(settledAt ? { settledAt: Temporal.Instant.from(settledAt) } : {}),
  }));
  const { timezone, autoPay } = account;
  const dueOn = autoPay === 'on-due' && invoice.dueOn ? Temporal.PlainDate.from(invoice.dueOn) : undefined;
  const notBefore = dueOn?.toZonedDateTime({ timeZone: timezone, plainTime: dueTime }).toInstant();
  const now = ctx.clock.now();
  return nextStep({ tries, paymentMethodId, timezone, now, ...(notBefore ? { notBefore } : {}) });
}

/** Has the invoice looked at again then. One timer per invoice, the later replaces the earlier. */
export async function lookAgain(
  ctx: Context,
  tx: Transaction,
  { invoiceId, dueAt }: { readonly invoiceId: string; readonly dueAt: Temporal.Instant },
): Promise<void> {
  await ctx.setTimer(tx, 'billing.auto-pay', { invoiceId }, { key: autoPayKey(invoiceId), dueAt });
}

/** After a decline: when it is tried again by itself, if ever. What people have charged by hand is theirs to try again. */
export async function planRetry(
  ctx: Context,
  tx: Transaction,
  { account, attempt }: { readonly account: BillingAccount; readonly attempt: PaymentAttempt },
): Promise<Temporal.Instant | undefined> {
  const { origin, invoiceId, paymentMethodId } = attempt;
  if (origin !== 'automatic' || !invoiceId) return undefined;
  const invoice = await documents.find(tx, { id: invoiceId });
  if (invoice?.status !== 'issued' || account.autoPay === 'off') return undefined;
  const step = await stepOf(ctx, tx, { account, invoice, paymentMethodId });
  if (step.kind !== 'later' && step.kind !== 'charge') return undefined;
  const dueAt = step.kind === 'later' ? step.at : ctx.clock.now();
  await lookAgain(ctx, tx, { invoiceId: invoice.id, dueAt });
  return dueAt;
}

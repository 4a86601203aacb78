import type { Context, Transaction } from '@isp/sdk';
import { toAmountMinor } from '@isp/sdk/money';
import type { PaymentAttempt } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import { documents } from '../data/document-store.ts';
import { readOpenThings } from '../data/open-things.ts';
import { paymentAttempts } from '../data/payment-attempt-store.ts';
import { paymentMethods } from '../data/payment-method-store.ts';
import { beginAttempt } from './begin-attempt.ts';
import { lookAgain, stepOf } from './plan-retry.ts';

/**
 * Begins to charge an invoice by itself, if that is to be done now: it is open, its account wants it, there is a default
 * method, no try is underway and its turn has come. Asked too early it is asked again in time; asked too often it does nothing.
 */
export async function beginAutoPay(
  ctx: Context,
  tx: Transaction,
  invoiceId: string,
): Promise<PaymentAttempt | undefined> {
  const found = await documents.find(tx, { id: invoiceId });
  if (!found) return undefined;
  const account = await accounts.lock(tx, found.customerId);
  const { customerId } = account;
  await endPlans(tx, invoiceId);
  const method = await paymentMethods.find(tx, { customerId, isDefault: true, status: 'active' });
  const open = (await readOpenThings(tx, [customerId])).get(customerId)?.invoices ?? [];
  const openMinor = open.find(({ id }) => id === invoiceId)?.openMinor ?? 0n;
  if (!method || account.autoPay === 'off' || openMinor <= 0n) return undefined;
  const step = await stepOf(ctx, tx, { account, invoice: found, paymentMethodId: method.id });
  if (step.kind === 'later') await lookAgain(ctx, tx, { invoiceId, dueAt: step.at });
  if (step.kind !== 'charge') return undefined;
  const amountMinor = toAmountMinor(openMinor);
  const allocations = [{ invoiceId, amountMinor }];
  return beginAttempt(ctx, tx, { account, method, amountMinor, allocations, origin: 'automatic' });
}

/** The retry that was announced is now, or never. */
async function endPlans(tx: Transaction, invoiceId: string): Promise<void> {
  await paymentAttempts.change(tx, { invoiceId, status: 'declined' }, { nextRetryAt: null });
}

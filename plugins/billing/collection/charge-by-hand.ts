import type { Context, Transaction } from '@isp/sdk';
import {
  type Allocation,
  type BillingAccount,
  billingErrors,
  type PaymentAttempt,
} from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import { shownAttempt } from '../data/payment-attempt-store.ts';
import { type PaymentMethodRow, paymentMethods } from '../data/payment-method-store.ts';
import { findProvider } from '../providers/find-provider.ts';
import { beginAttempt } from './begin-attempt.ts';
import { carryAttempt } from './carry-attempt.ts';

/** How much is to be charged, and what for. */
export interface Charge {
  readonly amountMinor: number;
  readonly allocations: Allocation[];
}

/** Somebody wants a stored method of a customer charged now; without one the default method. */
export interface ChargeWish {
  readonly customerId: string;
  readonly paymentMethodId?: string;
  /** Says what, with the account locked. */
  choose(tx: Transaction, account: BillingAccount): Promise<Charge>;
}

/**
 * Charges a stored method at somebody's word and answers how it ended, as far as that is known. The try is committed before
 * the provider is asked; when its provider is away, nothing is begun.
 */
export async function chargeByHand(ctx: Context, wish: ChargeWish): Promise<PaymentAttempt> {
  const { provider } = await ctx.transaction((tx) => methodOf(tx, wish), { readOnly: true });
  await findProvider(ctx, provider);
  const { id } = await ctx.transaction(async (tx) => {
    const account = await accounts.lock(tx, wish.customerId);
    const method = await methodOf(tx, wish);
    const charge = await wish.choose(tx, account);
    return shownAttempt(await beginAttempt(ctx, tx, { account, method, ...charge, origin: 'by-hand' }));
  });
  return carryAttempt(ctx, id);
}

async function methodOf(
  tx: Transaction,
  { customerId, paymentMethodId }: ChargeWish,
): Promise<PaymentMethodRow> {
  const which = paymentMethodId ? { id: paymentMethodId } : { isDefault: true };
  const method = await paymentMethods.find(tx, { ...which, customerId, status: 'active' });
  if (!method) throw billingErrors.BILLING_NO_PAYMENT_METHOD({ id: customerId });
  return method;
}

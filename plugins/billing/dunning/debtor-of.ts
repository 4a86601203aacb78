import type { Context, Transaction } from '@isp/sdk';
import type { BillingAccount } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import type { Dunned } from './policy-for.ts';

/** A customer whose account is locked. */
export interface Debtor {
  readonly account: BillingAccount;
  readonly customer: Dunned;
}

/** The customer of an account, asked before the account is locked. */
export async function customerOf(ctx: Context, customerId: string): Promise<Dunned> {
  return ctx.call('customers.get', { id: customerId }, { as: 'plugin' });
}

/** Locks the account of a customer until the transaction ends: what dunning does to it is done by one at a time. */
export async function lockDebtor(tx: Transaction, customer: Dunned): Promise<Debtor> {
  return { account: await accounts.lock(tx, customer.id), customer };
}

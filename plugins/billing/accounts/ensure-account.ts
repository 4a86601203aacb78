import type { Customer } from '@isp/customers/contract';
import type { Context } from '@isp/sdk';
import { type BillingAccount, defaultLegalEntityId } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';

type Asker = 'caller' | 'plugin';

/**
 * The account of a customer; made from what the customer's `billing` says when there is none yet. As `caller` only of one
 * the caller may see: others are `NOT_FOUND`.
 */
export async function ensureAccount(ctx: Context, id: string, as: Asker = 'plugin'): Promise<BillingAccount> {
  const account = await accountOf(ctx, id, as);
  return ctx.transaction(
    async (tx) => {
      const known = await accounts.find(tx, { id });
      if (known) return known;
      await accounts.insertOnce(tx, forInsert(account));
      return accounts.get(tx, id);
    },
    { audited: false },
  );
}

/** The account of a customer, or as it will be when it is made; nothing is stored. */
export async function accountOf(ctx: Context, id: string, as: Asker = 'caller'): Promise<BillingAccount> {
  const known = await ctx.transaction((tx) => accounts.find(tx, { id }), { readOnly: true, audited: false });
  if (known) return known;
  const customer = await ctx.call('customers.get', { id }, { as });
  const now = ctx.clock.now().toString();
  return {
    ...takenOver(customer),
    id: customer.id,
    customerId: customer.id,
    resellerId: customer.resellerId,
    legalEntityId: defaultLegalEntityId,
    currency: customer.billing.currency,
    status: 'active' as const,
    autoPay: 'off' as const,
    createdAt: now,
    updatedAt: now,
  };
}

/** What an account has from its customer, whenever that changes. The currency is taken over once. */
export function takenOver({ name, address, billing }: Customer) {
  const { type, timezone, billCycleDay, vatNumber, taxIds, taxExemption } = billing;
  return {
    type,
    timezone,
    cycleDay: billCycleDay,
    taxIds,
    taxExemption,
    recipient: { name, ...(address ? { address } : {}), ...(vatNumber ? { vatNumber } : {}) },
  };
}

/** `insertOnce` hands values to the database as they are: JSON has to be text, and what is not there left out. */
function forInsert(row: object): Partial<BillingAccount> {
  const entries = Object.entries(row).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.map(([field, value]) => [field, typeof value === 'object' ? JSON.stringify(value) : value]),
  ) as Partial<BillingAccount>;
}

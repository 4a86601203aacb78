import type { Context, Transaction } from '@isp/sdk';
import type { BillingAccount } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';

/** Takes an account out of runs, with the reason, until somebody releases it. */
export async function parkAccount(
  ctx: Context,
  tx: Transaction,
  { id, customerId, resellerId }: BillingAccount,
  reason: string,
): Promise<void> {
  const at = ctx.clock.now().toString();
  const parked = { status: 'parked', parkedReason: reason, updatedAt: at } as const;
  const changed = await accounts.change(tx, { id, status: 'active' }, parked);
  if (changed.length > 0)
    await ctx.publish(tx, 'billing.account-parked', { customerId, resellerId, reason, at });
}

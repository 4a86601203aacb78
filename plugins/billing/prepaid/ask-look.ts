import type { Context, Transaction } from '@isp/sdk';
import type { BillingAccount } from '../contract/index.ts';
import { isPrepaid } from './is-prepaid.ts';

/** Has it looked at how accounts stand that pay in advance, after money moved; of others nothing is asked. */
export async function askLook(
  ctx: Context,
  tx: Transaction,
  moved: readonly BillingAccount[],
): Promise<void> {
  const ids = [...new Set(moved.filter(isPrepaid).map(({ customerId }) => customerId))];
  if (ids.length === 0) return;
  await ctx.enqueueMany(
    tx,
    'billing.look-at-prepaid',
    ids.map((customerId) => ({ data: { customerId } })),
  );
}

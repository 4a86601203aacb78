import type { Billing } from '@isp/customers/contract';
import type { Context } from '@isp/sdk';

/** Time zone and cycle of a customer whose service the caller was shown: he need not be allowed to see the customer. */
export async function customerBilling(ctx: Context, id: string): Promise<Billing> {
  const { billing } = await ctx.call('customers.get', { id }, { as: 'plugin' });
  return billing;
}

import type { Context } from '@isp/sdk';
import type { Service } from '@isp/subscriptions/contract';
import type { BillingAccount } from '../contract/index.ts';
import { ensureAccount } from './ensure-account.ts';

/** A service and the account it is billed to, or `NOT_FOUND` for who may not see the account. */
export async function serviceOfAccount(
  ctx: Context,
  id: string,
): Promise<{ service: Service; account: BillingAccount }> {
  const service = await ctx.call('subscriptions.services.get', { id }, { as: 'plugin' });
  return { service, account: await ensureAccount(ctx, service.customerId, 'caller') };
}

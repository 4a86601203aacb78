import type {} from '@isp/identity/contract';
import { type Context, platformErrors } from '@isp/sdk';

/** Refuses a reseller the caller does not see as one that does not exist is. */
export async function assertSeesReseller(ctx: Context, id: string): Promise<void> {
  const { scope, resellerIds = [] } = ctx.principal;
  if (scope === 'reseller' && resellerIds.includes(id)) return;
  if (scope !== 'staff' && scope !== 'system') throw platformErrors.NOT_FOUND({ id });
  await ctx.call('identity.resellers.get', { id }, { as: 'plugin' });
}

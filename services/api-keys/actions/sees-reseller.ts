import type {} from '@isp/identity/contract';
import { type Context, platformErrors } from '@isp/sdk';

/** Refuses a reseller the caller does not see as one that does not exist is. */
export async function assertSeesReseller(ctx: Context, id: string): Promise<void> {
  const { scope, resellerIds = [] } = ctx.principal;
  const mayLook =
    scope === 'staff' || scope === 'system' || (scope === 'reseller' && resellerIds.includes(id));
  if (!mayLook) throw platformErrors.NOT_FOUND({ id });
}

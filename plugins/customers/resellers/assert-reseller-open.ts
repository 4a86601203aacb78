import type {} from '@isp/identity/contract';
import { type Context, IspError, rootResellerId, validationFailed } from '@isp/sdk';
import { customersErrors } from '../contract/index.ts';

/** Refuses a reseller that is not there or closed. The ISP itself and the caller's own need no question. */
export async function assertResellerOpen(ctx: Context, id: string): Promise<void> {
  if (id === rootResellerId || id === ctx.principal.resellerId) return;
  const reseller = await ctx.call('identity.resellers.get', { id }, { as: 'plugin' }).catch(absent);
  if (!reseller) throw validationFailed([{ path: '/resellerId', message: 'is no reseller of this ISP' }]);
  if (reseller.status === 'closed') throw customersErrors.CUSTOMERS_RESELLER_CLOSED({ id });
}

function absent(error: unknown): undefined {
  if (error instanceof IspError && error.status === 404) return undefined;
  throw error;
}

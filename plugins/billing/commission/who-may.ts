import { type Context, platformErrors } from '@isp/sdk';
import { billingErrors } from '../contract/index.ts';

/** Refuses to tell of a reseller the caller does not see, like of one there is not. */
export function assertSees({ principal }: Pick<Context, 'principal'>, resellerId: string): void {
  const { scope, resellerIds = [] } = principal;
  if (scope === 'staff' || scope === 'system') return;
  if (scope === 'reseller' && resellerIds.includes(resellerId)) return;
  throw platformErrors.NOT_FOUND({ id: resellerId });
}

/** What resellers earn and hold is the ISP's to say, whatever permissions somebody has been given. */
export function assertStaff({ principal }: Pick<Context, 'principal'>): void {
  if (principal.scope !== 'staff' && principal.scope !== 'system') throw billingErrors.BILLING_ISP_ONLY();
}

import { type Context, platformErrors } from '@isp/sdk';

/**
 * The inventory of numbers, call records and corrections of tariffs are the ISP's own: somebody of a reseller may not change
 * them, whatever permissions his roles have. @throws FORBIDDEN
 */
export function assertIsp({ principal }: Pick<Context, 'principal'>, permission: string): void {
  if (principal.scope === 'staff' || principal.scope === 'system') return;
  throw platformErrors.FORBIDDEN({ permission });
}

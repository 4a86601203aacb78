import { type Principal, platformErrors } from '@isp/sdk';

/**
 * The resellers whose customers somebody sees in reports; null is all of them. The condition each report has beside the policies.
 * Customers see none. One who names a reseller he does not see is answered as if there were none.
 */
export function visibleResellers(
  { scope, resellerIds = [] }: Principal,
  only: string | undefined,
): readonly string[] | null {
  if (scope === 'staff' || scope === 'system') return only ? [only] : null;
  const visible = scope === 'reseller' ? resellerIds : [];
  if (!only) return visible;
  if (!visible.includes(only)) throw platformErrors.NOT_FOUND({ id: only });
  return [only];
}

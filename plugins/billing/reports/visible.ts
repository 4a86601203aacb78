import type { Principal } from '@isp/sdk';

/**
 * The resellers whose customers somebody sees in reports; null is all of them. The condition each report has beside the policies.
 * Customers see none.
 */
export function visibleResellers(
  { scope, resellerIds = [] }: Principal,
  only: string | undefined,
): readonly string[] | null {
  if (scope === 'staff' || scope === 'system') return only ? [only] : null;
  if (scope !== 'reseller') return [];
  return only ? resellerIds.filter((id) => id === only) : resellerIds;
}

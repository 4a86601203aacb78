import type { Principal } from '../contract/index.ts';

/** Which fields of a store's rows say whose they are. */
export interface OwnerFields {
  readonly reseller?: string;
  readonly customer?: string;
}

/**
 * The owner condition a store adds to its queries beside the policy: the second wall, and what lets PostgreSQL use
 * the owner's index (0.4 ms against 3.3 ms for the policy alone on a million rows).
 */
export function ownerCondition(
  principal: Principal,
  owner: OwnerFields | undefined,
): Record<string, unknown> {
  if (!owner || principal.scope === 'system' || principal.scope === 'staff') return {};
  if (principal.scope === 'reseller') {
    return owner.reseller ? { [owner.reseller]: [...(principal.resellerIds ?? [])] } : nothing;
  }
  return owner.customer && principal.customerId ? { [owner.customer]: principal.customerId } : nothing;
}

const nothing = { id: [] };

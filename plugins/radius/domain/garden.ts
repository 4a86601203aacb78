import type { Garden, GardenReason } from '../contract/index.ts';
import type { GivenAddresses } from './login-rows.ts';
import { gardenGroup, gardenPolicy, type ReplyPolicy } from './reply-policy.ts';

/** All reasons, in the order they are shown. */
export const gardenReasons = [
  'non_payment',
  'customer_request',
  'abuse',
  'technical',
  'other',
  'quota',
] as const satisfies readonly GardenReason[];

/** A garden as it is while nobody has changed it. */
export function defaultGarden(reason: GardenReason): Garden {
  const { downKbps, upKbps } = gardenPolicy;
  return { reason, list: gardenGroup, downKbps, upKbps, vendors: {}, allow: [], texts: {} };
}

/** The group of a garden: one for each reason, since each may differ. */
export function gardenGroupOf(reason: GardenReason): string {
  return reason === 'quota' ? gardenGroup : `${gardenGroup}-${reason}`;
}

/** The reason of a garden's group, also of a vendor's part of it; undefined for other groups. */
export function gardenReasonOf(group: string): GardenReason | undefined {
  const [name] = group.split('@');
  return gardenReasons.find((reason) => gardenGroupOf(reason) === name);
}

/** What the network gives in a garden. */
export function gardenPolicyOf({
  reason,
  list,
  pool,
  downKbps,
  upKbps,
  vendors,
  pageUrl,
}: Garden): ReplyPolicy {
  const own = { list, downKbps, upKbps, ...(pool ? { pool } : {}), ...(pageUrl ? { pageUrl } : {}) };
  return { group: gardenGroupOf(reason), walledGarden: true, ...own, vendors };
}

/**
 * What of a subscriber's addresses he keeps in a garden: none where it has a pool of the NAS, and no IPv6, which the lists
 * of many access servers know nothing of.
 */
export function addressesIn({ pool }: Pick<ReplyPolicy, 'pool'>, given: GivenAddresses): GivenAddresses {
  return pool ? {} : { address: given.address };
}

/** Whether an open session has IPv6 from its login. */
export function hasIpv6({ prefix, delegatedPrefix }: GivenAddresses): boolean {
  return prefix !== undefined || delegatedPrefix !== undefined;
}

import type { AccessType } from '../access-type.ts';
import type { Item } from '../item.ts';
import type { ReplyPolicy } from '../reply-policy.ts';

/** Writes a policy in the attributes of a vendor, for one way of access. */
export type ReplyTemplate = (policy: ReplyPolicy, access: AccessType) => Item[];

/** The NAS's own pool of a garden (RFC 2869 section 5.18), which every vendor here knows. */
export function poolItems({ pool }: ReplyPolicy): Item[] {
  return pool ? [{ attribute: 'Framed-Pool', op: ':=', value: pool }] : [];
}

/** Where browsers of a garden are sent by a hotspot, in the attribute of its vendor. */
export function redirectItems(attribute: string, { pageUrl }: ReplyPolicy, access: AccessType): Item[] {
  return pageUrl && access === 'hotspot' ? [{ attribute, op: ':=', value: pageUrl }] : [];
}

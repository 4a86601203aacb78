import type { Item } from '../item.ts';
import { bitsPerSecond } from '../rate-text.ts';
import { gardenGroup, type ReplyPolicy } from '../reply-policy.ts';

/** Hotspots of any make (WISPr 1.0): bit/s. Filter-Id names the garden (RFC 2865 section 5.11). */
export function wisprReply({ downKbps, upKbps, walledGarden }: ReplyPolicy): Item[] {
  return [
    { attribute: 'WISPr-Bandwidth-Max-Up', op: ':=', value: bitsPerSecond(upKbps) },
    { attribute: 'WISPr-Bandwidth-Max-Down', op: ':=', value: bitsPerSecond(downKbps) },
    ...(walledGarden ? [{ attribute: 'Filter-Id', op: ':=' as const, value: gardenGroup }] : []),
  ];
}

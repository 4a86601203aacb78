import type { Item } from '../item.ts';
import { bitsPerSecond } from '../rate-text.ts';
import { gardenGroup, type ReplyPolicy } from '../reply-policy.ts';

/** Huawei ME60 and NE series: bit/s; input is what the subscriber uploads. Filter-Id names the user group. */
export function huaweiReply({ downKbps, upKbps, walledGarden }: ReplyPolicy): Item[] {
  return [
    { attribute: 'Huawei-Input-Average-Rate', op: ':=', value: bitsPerSecond(upKbps) },
    { attribute: 'Huawei-Output-Average-Rate', op: ':=', value: bitsPerSecond(downKbps) },
    ...(walledGarden ? [{ attribute: 'Filter-Id', op: ':=' as const, value: gardenGroup }] : []),
  ];
}

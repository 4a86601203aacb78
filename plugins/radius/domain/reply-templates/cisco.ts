import type { Item } from '../item.ts';
import { rateText } from '../rate-text.ts';
import { gardenGroup, type ReplyPolicy } from '../reply-policy.ts';

/**
 * Cisco IOS and IOS XE: names of policy maps on the router, such as `up-50M` and `down-100M`. `in` is what comes
 * from the subscriber. The garden is an access list.
 */
export function ciscoReply({ downKbps, upKbps, walledGarden }: ReplyPolicy): Item[] {
  const pairs = [
    `ip:sub-qos-policy-in=up-${rateText(upKbps)}`,
    `ip:sub-qos-policy-out=down-${rateText(downKbps)}`,
    ...(walledGarden ? [`ip:inacl=${gardenGroup}`] : []),
  ];
  return pairs.map((value) => ({ attribute: 'Cisco-AVPair', op: '+=', value }));
}

import type { Item } from '../item.ts';
import { rateText } from '../rate-text.ts';
import { gardenGroup, type ReplyPolicy } from '../reply-policy.ts';

/**
 * MikroTik: the rate limit is written from the router's side, so what the subscriber uploads comes first
 * (https://help.mikrotik.com/docs/spaces/ROS/pages/328097/RADIUS). One address list per reply.
 */
export function mikrotikReply({ downKbps, upKbps, walledGarden }: ReplyPolicy): Item[] {
  return [
    { attribute: 'Mikrotik-Rate-Limit', op: ':=', value: `${rateText(upKbps)}/${rateText(downKbps)}` },
    ...(walledGarden ? [{ attribute: 'Mikrotik-Address-List', op: ':=' as const, value: gardenGroup }] : []),
  ];
}

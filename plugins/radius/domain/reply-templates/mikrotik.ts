import type { Item } from '../item.ts';
import { rateText } from '../rate-text.ts';
import type { ReplyPolicy } from '../reply-policy.ts';
import { poolItems, type ReplyTemplate, redirectItems } from './template.ts';

/**
 * MikroTik: rates are written from the router's side, so what the subscriber uploads comes first: rate, burst rate, burst
 * threshold and burst time (https://help.mikrotik.com/docs/spaces/ROS/pages/328097/RADIUS). One address list per reply.
 */
export const mikrotikReply: ReplyTemplate = (policy, access) => {
  const list: Item[] = policy.list
    ? [{ attribute: 'Mikrotik-Address-List', op: ':=', value: policy.list }]
    : [];
  return [
    { attribute: 'Mikrotik-Rate-Limit', op: ':=', value: limits(policy).join(' ') },
    ...list,
    ...poolItems(policy),
    ...redirectItems('WISPr-Redirection-URL', policy, access),
  ];
};

function limits({ upKbps, downKbps, burst }: ReplyPolicy): string[] {
  const pair = (up: number, down: number) => `${rateText(up)}/${rateText(down)}`;
  if (!burst) return [pair(upKbps, downKbps)];
  const { thresholdUpKbps = upKbps, thresholdDownKbps = downKbps, seconds } = burst;
  return [
    pair(upKbps, downKbps),
    pair(burst.upKbps, burst.downKbps),
    pair(thresholdUpKbps, thresholdDownKbps),
    `${seconds}/${seconds}`,
  ];
}

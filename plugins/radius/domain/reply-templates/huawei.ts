import type { Item } from '../item.ts';
import { bitsPerSecond } from '../rate-text.ts';
import { poolItems, type ReplyTemplate, redirectItems } from './template.ts';

/**
 * Huawei ME60 and NE series: bit/s; input is what the subscriber uploads, the peak rate is for bursts. Filter-Id names the
 * user group.
 */
export const huaweiReply: ReplyTemplate = (policy, access) => {
  const { downKbps, upKbps, list, burst } = policy;
  const rate = (name: string, kbps: number): Item => ({
    attribute: `Huawei-${name}`,
    op: ':=',
    value: bitsPerSecond(kbps),
  });
  const peaks = burst
    ? [rate('Input-Peak-Rate', burst.upKbps), rate('Output-Peak-Rate', burst.downKbps)]
    : [];
  return [
    rate('Input-Average-Rate', upKbps),
    rate('Output-Average-Rate', downKbps),
    ...peaks,
    ...(list ? [{ attribute: 'Filter-Id', op: ':=' as const, value: list }] : []),
    ...poolItems(policy),
    ...redirectItems('Huawei-HTTP-Redirect-URL', policy, access),
  ];
};

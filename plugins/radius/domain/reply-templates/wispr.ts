import { bitsPerSecond } from '../rate-text.ts';
import { poolItems, type ReplyTemplate, redirectItems } from './template.ts';

/**
 * Hotspots of any make (WISPr 1.0): bit/s, without bursts. Filter-Id names the garden (RFC 2865 section 5.11).
 */
export const wisprReply: ReplyTemplate = (policy, access) => [
  { attribute: 'WISPr-Bandwidth-Max-Up', op: ':=', value: bitsPerSecond(policy.upKbps) },
  { attribute: 'WISPr-Bandwidth-Max-Down', op: ':=', value: bitsPerSecond(policy.downKbps) },
  ...(policy.list ? [{ attribute: 'Filter-Id', op: ':=' as const, value: policy.list }] : []),
  ...poolItems(policy),
  ...redirectItems('WISPr-Redirection-URL', policy, access),
];

import type { Item } from '../item.ts';
import { rateText } from '../rate-text.ts';
import type { ReplyPolicy } from '../reply-policy.ts';
import { poolItems, type ReplyTemplate } from './template.ts';

/**
 * Cisco IOS and IOS XE: names of policy maps on the router, such as `up-50M` and `down-100M`. `in` is what comes
 * from the subscriber. The garden is an access list; for IPoE (ISG) a service that redirects, for hotspots (WLC) a
 * redirect with the access list of what is let through.
 */
export const ciscoReply: ReplyTemplate = (policy, access) => {
  const pairs = [`ip:sub-qos-policy-in=${up(policy)}`, `ip:sub-qos-policy-out=${down(policy)}`];
  if (access !== 'ipoe') pairs.push(...gardenPairs(policy, access));
  const service: Item[] =
    policy.list && access === 'ipoe'
      ? [{ attribute: 'Cisco-Account-Info', op: '+=', value: `A${policy.list}` }]
      : [];
  return [
    ...pairs.map((value) => ({ attribute: 'Cisco-AVPair', op: '+=' as const, value })),
    ...service,
    ...poolItems(policy),
  ];
};

function gardenPairs({ list, pageUrl }: ReplyPolicy, access: string): string[] {
  if (!list) return [];
  if (access === 'hotspot' && pageUrl) return [`url-redirect-acl=${list}`, `url-redirect=${pageUrl}`];
  return [`ip:inacl=${list}`];
}

function up({ upKbps, burst }: ReplyPolicy): string {
  return `up-${rateText(upKbps)}${burst ? `-burst-${rateText(burst.upKbps)}` : ''}`;
}

function down({ downKbps, burst }: ReplyPolicy): string {
  return `down-${rateText(downKbps)}${burst ? `-burst-${rateText(burst.downKbps)}` : ''}`;
}

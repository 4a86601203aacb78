import { describe, expect, test } from '@jest/globals';
import { groupRows } from '../../domain/group-rows.ts';
import { rateText } from '../../domain/rate-text.ts';
import { gardenPolicy, internetPolicy, type ReplyPolicy } from '../../domain/reply-policy.ts';
import { replyTemplates } from '../../domain/reply-templates/vendors.ts';
import { encodeAttribute } from '../../protocol/write-attributes.ts';

const burst = {
  downKbps: 80_000,
  upKbps: 20_000,
  thresholdDownKbps: 40_000,
  thresholdUpKbps: 8_000,
  seconds: 16,
};

const policies: Readonly<Record<string, ReplyPolicy>> = {
  'internet 100/50 Mbit/s': internetPolicy({ downKbps: 100_000, upKbps: 50_000 }),
  'internet 1500/512 kbit/s': internetPolicy({ downKbps: 1_500, upKbps: 512 }),
  'internet 10/10 Gbit/s': internetPolicy({ downKbps: 10_000_000, upKbps: 10_000_000 }),
  garden: gardenPolicy,
  'internet 50/10 with a burst': internetPolicy({ downKbps: 50_000, upKbps: 10_000, burst }),
};

const golden: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'internet 100/50 Mbit/s': {
    mikrotik: ['Mikrotik-Rate-Limit := 50M/100M'],
    cisco: ['Cisco-AVPair += ip:sub-qos-policy-in=up-50M', 'Cisco-AVPair += ip:sub-qos-policy-out=down-100M'],
    juniper: ['ERX-Ingress-Policy-Name := up-50M', 'ERX-Egress-Policy-Name := down-100M'],
    huawei: ['Huawei-Input-Average-Rate := 50000000', 'Huawei-Output-Average-Rate := 100000000'],
    wispr: ['WISPr-Bandwidth-Max-Up := 50000000', 'WISPr-Bandwidth-Max-Down := 100000000'],
  },
  'internet 1500/512 kbit/s': {
    mikrotik: ['Mikrotik-Rate-Limit := 512k/1500k'],
    cisco: [
      'Cisco-AVPair += ip:sub-qos-policy-in=up-512k',
      'Cisco-AVPair += ip:sub-qos-policy-out=down-1500k',
    ],
    juniper: ['ERX-Ingress-Policy-Name := up-512k', 'ERX-Egress-Policy-Name := down-1500k'],
    huawei: ['Huawei-Input-Average-Rate := 512000', 'Huawei-Output-Average-Rate := 1500000'],
    wispr: ['WISPr-Bandwidth-Max-Up := 512000', 'WISPr-Bandwidth-Max-Down := 1500000'],
  },
  'internet 10/10 Gbit/s': {
    mikrotik: ['Mikrotik-Rate-Limit := 10G/10G'],
    cisco: ['Cisco-AVPair += ip:sub-qos-policy-in=up-10G', 'Cisco-AVPair += ip:sub-qos-policy-out=down-10G'],
    juniper: ['ERX-Ingress-Policy-Name := up-10G', 'ERX-Egress-Policy-Name := down-10G'],
    huawei: ['Huawei-Input-Average-Rate := 4294967295', 'Huawei-Output-Average-Rate := 4294967295'],
    wispr: ['WISPr-Bandwidth-Max-Up := 4294967295', 'WISPr-Bandwidth-Max-Down := 4294967295'],
  },
  'internet 50/10 with a burst': {
    mikrotik: ['Mikrotik-Rate-Limit := 10M/50M 20M/80M 8M/40M 16/16'],
    cisco: [
      'Cisco-AVPair += ip:sub-qos-policy-in=up-10M-burst-20M',
      'Cisco-AVPair += ip:sub-qos-policy-out=down-50M-burst-80M',
    ],
    juniper: ['ERX-Ingress-Policy-Name := up-10M-burst-20M', 'ERX-Egress-Policy-Name := down-50M-burst-80M'],
    huawei: [
      'Huawei-Input-Average-Rate := 10000000',
      'Huawei-Output-Average-Rate := 50000000',
      'Huawei-Input-Peak-Rate := 20000000',
      'Huawei-Output-Peak-Rate := 80000000',
    ],
    wispr: ['WISPr-Bandwidth-Max-Up := 10000000', 'WISPr-Bandwidth-Max-Down := 50000000'],
  },
  garden: {
    mikrotik: ['Mikrotik-Rate-Limit := 256k/256k', 'Mikrotik-Address-List := garden'],
    cisco: [
      'Cisco-AVPair += ip:sub-qos-policy-in=up-256k',
      'Cisco-AVPair += ip:sub-qos-policy-out=down-256k',
      'Cisco-AVPair += ip:inacl=garden',
    ],
    juniper: ['ERX-Ingress-Policy-Name := garden-up-256k', 'ERX-Egress-Policy-Name := garden-down-256k'],
    huawei: [
      'Huawei-Input-Average-Rate := 256000',
      'Huawei-Output-Average-Rate := 256000',
      'Filter-Id := garden',
    ],
    wispr: ['WISPr-Bandwidth-Max-Up := 256000', 'WISPr-Bandwidth-Max-Down := 256000', 'Filter-Id := garden'],
  },
};

describe.each(Object.entries(golden))('%s', (name, vendors) => {
  test.each(Object.entries(vendors))('for %s', (vendor, lines) => {
    const template = replyTemplates[vendor as keyof typeof replyTemplates];
    const items = template(policies[name] as ReplyPolicy, 'pppoe');
    expect(items.map(({ attribute, op, value }) => `${attribute} ${op} ${value}`)).toEqual(lines);
  });

  test('every vendor has its golden lines, and every line can be encoded', () => {
    expect(Object.keys(vendors).sort()).toEqual(Object.keys(replyTemplates).sort());
    const { reply } = groupRows(policies[name] as ReplyPolicy);
    for (const { attribute, value } of reply) {
      expect(encodeAttribute({ name: attribute, value }).value.length).toBeGreaterThan(0);
    }
  });
});

test.each([
  [1, '1k'],
  [999, '999k'],
  [1_000, '1M'],
  [1_500, '1500k'],
  [1_000_000, '1G'],
  [1_001_000, '1001M'],
])('%d kbit/s is written %s', (kbps, text) => {
  expect(rateText(kbps)).toBe(text);
});

test('a subscriber needs one membership: the group names a profile with one group per vendor', () => {
  const { members, check } = groupRows(internetPolicy({ downKbps: 10, upKbps: 5 }));
  expect(check[0]).toEqual({
    group: 'internet-10-5',
    attribute: 'User-Profile',
    op: ':=',
    value: '@2:internet-10-5',
  });
  expect(members.map(({ userName, group }) => [userName, group])).toContainEqual([
    '@2:internet-10-5',
    'internet-10-5@cisco',
  ]);
  expect(check).toContainEqual({
    group: 'internet-10-5@cisco',
    attribute: 'Huntgroup-Name',
    op: '==',
    value: 'cisco',
  });
});

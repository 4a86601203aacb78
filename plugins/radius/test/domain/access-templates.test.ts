import { describe, expect, test } from '@jest/globals';
import type { Garden, NasVendor } from '../../contract/index.ts';
import { type AccessType, accessTypes, huntgroupsOf } from '../../domain/access-type.ts';
import { authorize, type LoginRecord } from '../../domain/authorize.ts';
import { defaultGarden, gardenPolicyOf, gardenReasonOf, gardenReasons } from '../../domain/garden.ts';
import { groupRows } from '../../domain/group-rows.ts';
import { internetPolicy, policyOfGroup, type ReplyPolicy } from '../../domain/reply-policy.ts';
import { encodeAttribute } from '../../protocol/write-attributes.ts';

const internet = internetPolicy({ downKbps: 100_000, upKbps: 50_000 });
const unpaid: Garden = {
  ...defaultGarden('non_payment'),
  list: 'unpaid',
  downKbps: 512,
  upKbps: 128,
  pageUrl: 'https://stop.example.net',
  vendors: { huawei: { list: 'unpaid-hw', pool: 'unpaid-pool', downKbps: 1_000 } },
};

/** What a login of this policy is answered on an access server, as both servers work it out. */
function replyOf(policy: ReplyPolicy, vendor: NasVendor, accessType: AccessType | undefined): string[] {
  const rows = groupRows(policy);
  const of = (list: typeof rows.check, group: string) => list.filter((row) => row.group === group);
  const groups = (names: readonly string[]) =>
    names.map((name) => ({ name, check: of(rows.check, name), reply: of(rows.reply, name) }));
  const profile = rows.members[0]?.userName ?? '';
  const record: LoginRecord = {
    check: [],
    reply: [],
    groups: groups([policy.group]),
    profiles: new Map([[profile, groups(rows.members.map(({ group }) => group))]]),
  };
  const { reply } = authorize(record, huntgroupsOf({ vendor, accessType }));
  for (const { attribute, value } of reply) encodeAttribute({ name: attribute, value });
  return reply.map(({ attribute, op, value }) => `${attribute} ${op} ${value}`);
}

const mikrotik = ['Mikrotik-Rate-Limit := 50M/100M'];
const cisco = [
  'Cisco-AVPair += ip:sub-qos-policy-in=up-50M',
  'Cisco-AVPair += ip:sub-qos-policy-out=down-100M',
];
const juniper = ['ERX-Ingress-Policy-Name := up-50M', 'ERX-Egress-Policy-Name := down-100M'];
const huawei = ['Huawei-Input-Average-Rate := 50000000', 'Huawei-Output-Average-Rate := 100000000'];
const wispr = ['WISPr-Bandwidth-Max-Up := 50000000', 'WISPr-Bandwidth-Max-Down := 100000000'];

const golden: Readonly<Record<NasVendor, Readonly<Record<AccessType, readonly string[]>>>> = {
  mikrotik: { pppoe: mikrotik, ipoe: mikrotik, hotspot: mikrotik, static: mikrotik },
  cisco: { pppoe: cisco, ipoe: cisco, hotspot: cisco, static: cisco },
  juniper: {
    pppoe: juniper,
    ipoe: ['ERX-Service-Activate:1 += internet(100M,50M)'],
    hotspot: juniper,
    static: juniper,
  },
  huawei: { pppoe: huawei, ipoe: huawei, hotspot: huawei, static: huawei },
  wispr: { pppoe: wispr, ipoe: wispr, hotspot: wispr, static: wispr },
};

const slowCisco = [
  'Cisco-AVPair += ip:sub-qos-policy-in=up-128k',
  'Cisco-AVPair += ip:sub-qos-policy-out=down-512k',
];
const listCisco = [...slowCisco, 'Cisco-AVPair += ip:inacl=unpaid'];
const slowMikrotik = ['Mikrotik-Rate-Limit := 128k/512k', 'Mikrotik-Address-List := unpaid'];
const slowJuniper = [
  'ERX-Ingress-Policy-Name := unpaid-up-128k',
  'ERX-Egress-Policy-Name := unpaid-down-512k',
];
const slowHuawei = [
  'Huawei-Input-Average-Rate := 128000',
  'Huawei-Output-Average-Rate := 1000000',
  'Filter-Id := unpaid-hw',
  'Framed-Pool := unpaid-pool',
];
const slowWispr = [
  'WISPr-Bandwidth-Max-Up := 128000',
  'WISPr-Bandwidth-Max-Down := 512000',
  'Filter-Id := unpaid',
];
const sentTo = (attribute: string) => `${attribute} := https://stop.example.net`;

const goldenGarden: typeof golden = {
  mikrotik: {
    pppoe: slowMikrotik,
    ipoe: slowMikrotik,
    hotspot: [...slowMikrotik, sentTo('WISPr-Redirection-URL')],
    static: slowMikrotik,
  },
  cisco: {
    pppoe: listCisco,
    ipoe: [...slowCisco, 'Cisco-Account-Info += Aunpaid'],
    hotspot: [
      ...slowCisco,
      'Cisco-AVPair += url-redirect-acl=unpaid',
      'Cisco-AVPair += url-redirect=https://stop.example.net',
    ],
    static: listCisco,
  },
  juniper: {
    pppoe: slowJuniper,
    ipoe: ['ERX-Service-Activate:1 += unpaid(512k,128k)'],
    hotspot: slowJuniper,
    static: slowJuniper,
  },
  huawei: {
    pppoe: slowHuawei,
    ipoe: slowHuawei,
    hotspot: [...slowHuawei, sentTo('Huawei-HTTP-Redirect-URL')],
    static: slowHuawei,
  },
  wispr: {
    pppoe: slowWispr,
    ipoe: slowWispr,
    hotspot: [...slowWispr, sentTo('WISPr-Redirection-URL')],
    static: slowWispr,
  },
};

describe.each([
  ['a tariff', internet, golden],
  ['the garden of who has not paid', gardenPolicyOf(unpaid), goldenGarden],
])('%s', (_, policy, lines) => {
  const cases = Object.entries(lines).flatMap(([vendor, ways]) =>
    Object.entries(ways).map(([access, expected]) => [vendor, access, expected] as const),
  );
  test.each(cases)('for %s with %s', (vendor, access, expected) => {
    expect(replyOf(policy, vendor as NasVendor, access as AccessType)).toEqual(expected);
  });

  test.each(Object.keys(lines))('for %s that does not say how subscribers come: as with PPPoE', (vendor) => {
    expect(replyOf(policy, vendor as NasVendor, undefined)).toEqual(lines[vendor as NasVendor].pppoe);
  });
});

test('only what a vendor wants otherwise has rows of its own', () => {
  const parts = groupRows(internet).members.map(({ group }) => group.split('@')[1]);
  expect(parts).toEqual(['mikrotik', 'cisco', 'juniper/ipoe', 'juniper', 'huawei', 'wispr']);
  expect(accessTypes).toHaveLength(4);
});

test('each reason has a group of its own, and a group tells its reason', () => {
  const groups = gardenReasons.map((reason) => gardenPolicyOf(defaultGarden(reason)).group);
  expect(new Set(groups).size).toBe(gardenReasons.length);
  expect(groups.map((group) => gardenReasonOf(`${group}@cisco/ipoe`))).toEqual(gardenReasons);
  expect(gardenReasonOf('internet-1-1')).toBeUndefined();
  expect(gardenReasonOf('gardening')).toBeUndefined();
});

test('a group’s name says all of its policy', () => {
  const burst = { downKbps: 9, upKbps: 8, seconds: 7 };
  const policies = [
    internet,
    internetPolicy({ downKbps: 4, upKbps: 3, burst }),
    internetPolicy({ downKbps: 4, upKbps: 3, burst: { ...burst, thresholdUpKbps: 2 } }),
  ];
  for (const policy of policies) expect(policyOfGroup(policy.group)).toEqual(policy);
  expect(new Set(policies.map(({ group }) => group)).size).toBe(3);
  expect(policyOfGroup('internet-1')).toBeUndefined();
});

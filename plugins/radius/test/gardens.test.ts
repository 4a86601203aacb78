import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DesiredState } from '../contract/index.ts';

const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const rates = { downKbps: 1_000, upKbps: 1_000 };
let host: TestHost;
let version = 0;

beforeAll(async () => {
  host = await createTestHost({ directory: new URL('..', import.meta.url) });
  await host.rows(
    `INSERT INTO nas (nasname, shortname, secret, type) VALUES ('192.0.2.1', 'n', 'testing123', 'mikrotik')`,
  );
});
afterAll(() => host.close());

async function apply(n: number, desired: Partial<DesiredState> = {}): Promise<void> {
  version += 1;
  await host.call('radius.subscribers.apply', {
    ...{ serviceId: id(n), customerId: id(10_000 + n), resellerId: id(200) },
    ...{ jobId: id(100_000 + version), desiredVersion: version },
    desired: { state: 'active', login: `user${n}`, password: 'geheim', ...rates, ...desired },
  });
}

const groupOf = async (n: number) =>
  (
    await host.rows<{ name: string }>('SELECT groupname AS name FROM radusergroup WHERE username = $1', [
      `user${n}`,
    ])
  )[0]?.name;

/** What a MikroTik is answered for a group. */
async function replyOf(group: string): Promise<string[]> {
  const rows = await host.rows<{ text: string }>(
    `SELECT attribute || ' ' || value AS text FROM radgroupreply WHERE groupname = $1 ORDER BY id`,
    [`${group}@mikrotik`],
  );
  return rows.map(({ text }) => text);
}

async function online(n: number): Promise<void> {
  await host.rows(
    `INSERT INTO radacct (acctsessionid, acctuniqueid, username, nasipaddress, acctstarttime)
     VALUES ($1, $1, $1, '192.0.2.1', now())`,
    [`user${n}`],
  );
}

const requestsOf = (n: number) =>
  host.rows('SELECT kind, reason FROM coa_requests WHERE login = $1', [`user${n}`]);

test('each reason has a garden of its own, and a suspension keeps its reason', async () => {
  await apply(1);
  await apply(1, { state: 'suspended', suspensionReason: 'abuse' });
  expect(await groupOf(1)).toBe('garden-abuse');
  await apply(1, { state: 'suspended', downKbps: 5_000 });
  expect(await groupOf(1)).toBe('garden-abuse');
  await apply(1);
  expect(await groupOf(1)).toBe('internet-1000-1000');
  await apply(2, { state: 'suspended' });
  expect(await groupOf(2)).toBe('garden');
});

test('a garden that is changed counts at once, for open sessions by CoA, and what is left out is as it comes', async () => {
  await apply(3);
  await online(3);
  await apply(3, { state: 'suspended', suspensionReason: 'non_payment' });
  expect(await requestsOf(3)).toEqual([{ kind: 'coa', reason: 'suspended' }]);
  expect(await replyOf('garden-non_payment')).toEqual([
    'Mikrotik-Rate-Limit 256k/256k',
    'Mikrotik-Address-List garden',
  ]);
  await host.rows('DELETE FROM coa_requests');
  const changed = await host.call('radius.gardens.change', {
    reason: 'non_payment',
    list: 'unpaid',
    vendors: { mikrotik: { downKbps: 512, upKbps: 128 } },
    payUrl: 'https://pay.example.net',
  });
  expect(changed).toMatchObject({
    list: 'unpaid',
    downKbps: 256,
    payUrl: 'https://pay.example.net',
    texts: {},
  });
  expect(await replyOf('garden-non_payment')).toEqual([
    'Mikrotik-Rate-Limit 128k/512k',
    'Mikrotik-Address-List unpaid',
  ]);
  expect(await replyOf('garden-abuse')).toEqual([
    'Mikrotik-Rate-Limit 256k/256k',
    'Mikrotik-Address-List garden',
  ]);
  expect(await requestsOf(3)).toEqual([{ kind: 'coa', reason: 'garden-changed' }]);
  const { data } = await host.call('radius.gardens.list', {});
  expect(data.map(({ reason, list }) => [reason, list])).toEqual([
    ['non_payment', 'unpaid'],
    ...['customer_request', 'abuse', 'technical', 'other', 'quota'].map((reason) => [reason, 'garden']),
  ]);
});

test('who has IPv6, or gets a pool of the NAS, comes into the garden by logging in anew, without the addresses', async () => {
  await host.call('radius.pools.create', { name: 'v4', cidr: '203.0.113.0/24' });
  await host.call('radius.pools.create', { name: 'v6', cidr: '2001:db8::/40', delegatedPrefixLength: 56 });
  await host.call('radius.gardens.change', { reason: 'abuse', pool: 'garden-pool' });
  await apply(4, { pools: ['v4', 'v6'] });
  await apply(5, { pools: ['v4'] });
  for (const n of [4, 5]) await online(n);
  const addressesOf = (n: number) =>
    host.rows(
      `SELECT attribute FROM radreply WHERE username = $1 AND attribute ~ 'Framed|Delegated' ORDER BY 1`,
      [`user${n}`],
    );
  await apply(4, { state: 'suspended', suspensionReason: 'technical' });
  expect(await requestsOf(4)).toEqual([{ kind: 'disconnect', reason: 'suspended' }]);
  expect(await addressesOf(4)).toEqual([{ attribute: 'Framed-IP-Address' }]);
  await apply(5, { state: 'suspended', suspensionReason: 'abuse' });
  expect(await requestsOf(5)).toEqual([{ kind: 'disconnect', reason: 'suspended' }]);
  expect(await addressesOf(5)).toEqual([]);
  expect(await replyOf('garden-abuse')).toContain('Framed-Pool garden-pool');
  await apply(4);
  expect(await addressesOf(4)).toEqual([
    { attribute: 'Delegated-IPv6-Prefix' },
    { attribute: 'Framed-IP-Address' },
  ]);
});

test('a login is bound to devices and to a number of sessions, as a customer’s reseller or staff says', async () => {
  await apply(6);
  const permissions = ['radius.login-binding.read', 'radius.login-binding.change'];
  const as = host.reseller({ resellerIds: [id(200)], permissions });
  const bound = await host.call(
    'radius.login-bindings.change',
    { id: id(6), macAddresses: ['00-11-22-AA-BB-CC', '001122aabbcc'], sessionsAtOnce: 2 },
    { as },
  );
  expect(bound).toEqual({
    ...{ serviceId: id(6), macAddresses: ['00:11:22:aa:bb:cc'], sessionsAtOnce: 2 },
    ...{ nasId: null, port: null },
  });
  const checks = () =>
    host.rows(
      `SELECT attribute, op, value FROM radcheck WHERE username = 'user6' AND attribute <> 'Cleartext-Password' ORDER BY id`,
    );
  const rows = [
    expect.objectContaining({ attribute: 'Calling-Station-Id', op: '=~' }),
    { attribute: 'Simultaneous-Use', op: ':=', value: '2' },
  ];
  expect(await checks()).toEqual(rows);
  await apply(6, { downKbps: 2_000 });
  expect(await checks()).toEqual(rows);
  await host.call(
    'radius.login-bindings.change',
    { id: id(6), macAddresses: [], sessionsAtOnce: null },
    { as },
  );
  expect(await checks()).toEqual([]);
  const other = host.reseller({ resellerIds: [id(201)], permissions });
  for (const name of ['radius.login-bindings.get', 'radius.login-bindings.change'] as const) {
    await expect(host.call(name, { id: id(6) }, { as: other })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
});

import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DesiredState } from '../contract/index.ts';

const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const rates = { downKbps: 1_000, upKbps: 1_000 };
let host: TestHost;
let version = 0;

beforeAll(async () => {
  host = await createTestHost({ directory: new URL('..', import.meta.url) });
});
afterAll(() => host.close());

/** Applies a desired state to service n, as a job of its own. */
function apply(n: number, desired: Partial<DesiredState>): Promise<{ applied: boolean }> {
  version += 1;
  const ids = { serviceId: id(n), customerId: id(10_000 + n), resellerId: id(200) };
  const state = { state: 'active', login: `user${n}`, password: 'geheim', ...rates, ...desired } as const;
  return host.call('radius.subscribers.apply', {
    ...ids,
    jobId: id(100_000 + version),
    desiredVersion: version,
    desired: state,
  });
}

/** What is answered to a login beside its rate. */
async function replyOf(n: number): Promise<Record<string, string>> {
  const rows = await host.rows<{ attribute: string; value: string }>(
    'SELECT attribute, value FROM radreply WHERE username = $1 AND attribute <> $2',
    [`user${n}`, 'Acct-Interim-Interval'],
  );
  return Object.fromEntries(rows.map(({ attribute, value }) => [attribute, value]));
}

const addressOf = async (n: number) => (await replyOf(n))['Framed-IP-Address'];

function pool(name: string, cidr: string, more: object = {}) {
  return host.call('radius.pools.create', { name, cidr, ...more });
}

describe('a pool of six and fifty services at once', () => {
  test('six get an address each; the others are refused as "pool exhausted" and nothing of them is kept', async () => {
    const { id: poolId } = await pool('small', '192.0.2.8/29', { quarantineSeconds: 3_600 });
    const orders = Array.from({ length: 50 }, (_, n) => apply(n, { pools: ['small'] }));
    const outcomes = await Promise.allSettled(orders);
    const refused = outcomes.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(44);
    for (const { reason } of refused) {
      expect(reason).toMatchObject({ code: 'RADIUS_POOL_EXHAUSTED', status: 409 });
      expect(reason.message).toContain('pool exhausted: nothing is left of the pool small');
    }
    const addresses = await host.rows<{ value: string }>(
      `SELECT value FROM radreply WHERE attribute = 'Framed-IP-Address' ORDER BY value`,
    );
    expect(addresses.map(({ value }) => value).sort()).toEqual(
      [10, 11, 12, 13, 14, 9].map((last) => `192.0.2.${last}`),
    );
    expect(await host.rows('SELECT 1 FROM subscribers')).toHaveLength(6);
    expect(await host.call('radius.pools.get', { id: poolId })).toMatchObject({
      capacity: 6,
      used: 6,
      quarantined: 0,
      usedPercent: 100,
    });
  });

  test('it was told once, at four fifths', () => {
    const told = host.published.filter(({ name }) => name === 'radius.pool-nearly-full');
    expect(told.map(({ data }) => data)).toEqual([
      expect.objectContaining({ name: 'small', used: 5, capacity: 6 }),
    ]);
  });
});

test('what is given back is nobody’s until its quarantine is over, but the former owner’s', async () => {
  const { id: poolId } = await pool('tiny', '198.51.100.4/31', { quarantineSeconds: 3_600 });
  await apply(100, { pools: ['tiny'] });
  await apply(101, { pools: ['tiny'] });
  const former = await addressOf(100);
  await apply(100, { state: 'terminated' });
  await expect(apply(102, { pools: ['tiny'] })).rejects.toMatchObject({ code: 'RADIUS_POOL_EXHAUSTED' });
  expect(await host.call('radius.pools.get', { id: poolId })).toMatchObject({ used: 1, quarantined: 1 });
  await apply(100, {});
  expect(await addressOf(100)).toBe(former);
  await apply(100, { state: 'terminated' });
  await host.call('radius.pools.change', { id: poolId, quarantineSeconds: 0 });
  await apply(102, { pools: ['tiny'] });
  expect(await addressOf(102)).toBe(former);
});

test('a service keeps its address through suspension, other rates and repetition', async () => {
  await pool('home', '203.0.113.0/24', { exclude: ['203.0.113.1-203.0.113.9'] });
  await apply(110, { pools: ['home'] });
  const address = await addressOf(110);
  expect(address).toBe('203.0.113.10');
  for (const desired of [{ state: 'suspended' }, {}, { downKbps: 9_000 }] as const) {
    await apply(110, desired);
    expect(await addressOf(110)).toBe(address);
  }
  const { data } = await host.call('radius.pools.list', { filter: { gives: 'address' }, q: 'home' });
  expect(data).toMatchObject([{ name: 'home', used: 1, capacity: 245 }]);
});

test('static addresses are nobody else’s, and a pool passes over them', async () => {
  const { id: poolId } = await pool('mixed', '198.18.0.0/29', { exclude: ['198.18.0.6'] });
  await apply(120, { staticIp: '198.18.0.1' });
  await apply(121, { pools: ['mixed'] });
  await apply(122, { staticIp: '198.18.0.6' });
  expect([await addressOf(120), await addressOf(121)]).toEqual(['198.18.0.1', '198.18.0.2']);
  expect(await host.call('radius.pools.get', { id: poolId })).toMatchObject({ capacity: 5, used: 2 });
  await expect(apply(123, { staticIp: '198.18.0.2' })).rejects.toMatchObject({
    code: 'RADIUS_ADDRESS_TAKEN',
    status: 409,
  });
  const leases = await host.call('radius.pools.list-leases', { id: poolId });
  expect(leases.data.map(({ address, fixed }) => [address, fixed])).toEqual([
    ['198.18.0.1', true],
    ['198.18.0.2', false],
    ['198.18.0.6', true],
  ]);
});

test('a line has IPv4, a /64 and a delegated prefix, of the pools that are for everybody', async () => {
  await pool('line-v6', '2001:db8:f000::/48', { forEverybody: true });
  await pool('lan-v6', '2001:db8::/40', { delegatedPrefixLength: 56, forEverybody: true });
  await apply(130, { pools: ['home'] });
  expect(await replyOf(130)).toEqual({
    'Framed-IP-Address': '203.0.113.11',
    'Framed-IPv6-Prefix': '2001:db8:f000::/64',
    'Delegated-IPv6-Prefix': '2001:db8::/56',
  });
  await apply(131, { pools: [] });
  expect(await replyOf(131)).toEqual({
    'Framed-IPv6-Prefix': '2001:db8:f000:1::/64',
    'Delegated-IPv6-Prefix': '2001:db8:0:100::/56',
  });
});

test('a service that changes pools gives the old address back, and its open session is ended', async () => {
  await pool('other', '198.19.0.0/24');
  await host.rows(
    `INSERT INTO nas (nasname, shortname, secret, type) VALUES ('192.0.2.1', 'n', 'testing123', 'mikrotik')`,
  );
  await host.rows(`INSERT INTO radacct (acctsessionid, acctuniqueid, username, nasipaddress, acctstarttime)
    VALUES ('1', 'u110', 'user110', '192.0.2.1', now())`);
  await apply(110, { pools: ['other'] });
  expect(await addressOf(110)).toBe('198.19.0.1');
  expect(await host.rows('SELECT kind, reason FROM coa_requests')).toEqual([
    { kind: 'disconnect', reason: 'address-changed' },
  ]);
});

test('an unknown pool, a second one of that name, for everybody or with the same addresses is refused', async () => {
  await expect(apply(140, { pools: ['nowhere'] })).rejects.toMatchObject({
    code: 'RADIUS_POOL_UNKNOWN',
    status: 422,
  });
  const taken = { code: 'RADIUS_POOL_TAKEN', status: 409 };
  await expect(pool('home', '198.18.9.0/24')).rejects.toMatchObject(taken);
  await expect(pool('twin', '203.0.113.128/25')).rejects.toMatchObject(taken);
  await expect(pool('all', '2001:db9::/48', { forEverybody: true })).rejects.toMatchObject(taken);
});

test('a pool is removed only when nobody has anything of it', async () => {
  const { id: poolId } = await pool('leaving', '198.18.8.0/24');
  await apply(150, { pools: ['leaving'] });
  await expect(host.call('radius.pools.remove', { id: poolId })).rejects.toMatchObject({ code: 'CONFLICT' });
  await apply(150, { state: 'terminated' });
  await host.call('radius.pools.remove', { id: poolId });
  await expect(host.call('radius.pools.get', { id: poolId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

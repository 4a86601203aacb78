import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CheckAddressesParams, DesiredState } from '../contract/index.ts';

const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
let host: TestHost;
let version = 0;

beforeAll(async () => {
  host = await createTestHost({ directory: new URL('..', import.meta.url) });
  await host.rows(
    `INSERT INTO nas (nasname, shortname, secret, type) VALUES ('192.0.2.1', 'n', 'testing123', 'mikrotik')`,
  );
  await host.call('radius.pools.create', { name: 'v4', cidr: '203.0.113.0/29' });
  await host.call('radius.pools.create', { name: 'line', cidr: '2001:db8:f000::/48' });
  await host.call('radius.pools.create', { name: 'pd', cidr: '2001:db8::/40', delegatedPrefixLength: 56 });
});
afterAll(() => host.close());

async function apply(n: number, desired: Partial<DesiredState> = {}): Promise<void> {
  version += 1;
  await host.call('radius.subscribers.apply', {
    ...{ serviceId: id(n), customerId: id(10_000 + n), resellerId: id(200) },
    ...{ jobId: id(100_000 + version), desiredVersion: version },
    desired: {
      ...{ state: 'active', login: `user${n}`, password: 'geheim', downKbps: 1_000, upKbps: 1_000 },
      ...desired,
    },
  });
}

/** The addresses a login is answered. */
async function answered(n: number): Promise<Record<string, string>> {
  const rows = await host.rows<{ attribute: string; value: string }>(
    `SELECT attribute, value FROM radreply WHERE username = $1 AND attribute <> 'Acct-Interim-Interval'`,
    [`user${n}`],
  );
  return Object.fromEntries(rows.map(({ attribute, value }) => [attribute, value]));
}

async function comesOnline(n: number): Promise<void> {
  await host.rows(
    `INSERT INTO radacct (acctsessionid, acctuniqueid, username, nasipaddress, acctstarttime) VALUES ($1, $1, $1, '192.0.2.1', now())`,
    [`user${n}`],
  );
}

const toldTo = (n: number) =>
  host.rows('SELECT kind, reason FROM coa_requests WHERE login = $1 ORDER BY created_at', [`user${n}`]);

const problemsOf = async (asked: Omit<CheckAddressesParams, 'serviceId'>, n = 99) =>
  (await host.call('radius.addresses.check', { serviceId: id(n), ...asked })).problems;

test('a service has fixed networks of its own, which the pools pass over, until null gives them back', async () => {
  const fixed = { staticPrefix: '2001:DB8:F000:0::/64', staticDelegatedPrefix: '2001:db8::/56' };
  await apply(1, { staticIp: '203.0.113.1', ...fixed });
  expect(await answered(1)).toEqual({
    'Framed-IP-Address': '203.0.113.1',
    'Framed-IPv6-Prefix': '2001:db8:f000::/64',
    'Delegated-IPv6-Prefix': '2001:db8::/56',
  });
  await apply(2, { pools: ['v4', 'line', 'pd'] });
  expect(await answered(2)).toEqual({
    'Framed-IP-Address': '203.0.113.2',
    'Framed-IPv6-Prefix': '2001:db8:f000:1::/64',
    'Delegated-IPv6-Prefix': '2001:db8:0:100::/56',
  });
  await apply(1, { state: 'active', downKbps: 2_000 });
  expect(await answered(1)).toHaveProperty('Delegated-IPv6-Prefix', '2001:db8::/56');
  await apply(1, { staticIp: null, staticPrefix: null, staticDelegatedPrefix: null });
  expect(await answered(1)).toEqual({});
});

test('who has another address or login is disconnected and comes in anew; a new password waits for the next login', async () => {
  await apply(10, { staticIp: '203.0.113.3' });
  await comesOnline(10);
  await apply(10, { password: 'ganz-neu' });
  expect(await toldTo(10)).toEqual([]);
  await apply(10, { staticIp: '203.0.113.4' });
  expect(await toldTo(10)).toEqual([{ kind: 'disconnect', reason: 'address-changed' }]);
  await apply(11);
  await comesOnline(11);
  await apply(11, { staticDelegatedPrefix: '2001:db8:0:500::/56' });
  expect(await toldTo(11)).toEqual([{ kind: 'disconnect', reason: 'address-changed' }]);
  await apply(12);
  await comesOnline(12);
  await apply(12, { login: 'another12' });
  expect(await toldTo(12)).toEqual([{ kind: 'disconnect', reason: 'login-changed' }]);
});

test('a network of another length than its pool gives is refused, and nothing of it is kept', async () => {
  await expect(apply(20, { staticDelegatedPrefix: '2001:db8:0:a00::/60' })).rejects.toMatchObject({
    code: 'RADIUS_PREFIX_UNFIT',
    status: 422,
  });
  expect(await host.rows('SELECT 1 FROM subscribers WHERE service_id = $1', [id(20)])).toEqual([]);
});

test('what is no address, outside of all pools or another service’s is told before anything is changed', async () => {
  await apply(30, { staticIp: '203.0.113.5', staticDelegatedPrefix: '2001:db8:0:700::/56' });
  expect(await problemsOf({ staticIp: '203.0.113.6', staticPrefix: '2001:db8:f000:77::/64' })).toEqual([]);
  const asked: [Omit<CheckAddressesParams, 'serviceId'>, string][] = [
    [{ staticIp: '203.0.113.300' }, 'unfit'],
    [{ staticIp: '2001:db8::1' }, 'unfit'],
    [{ staticPrefix: '2001:db8:f000:77::/60' }, 'unfit'],
    [{ staticDelegatedPrefix: '2001:db8:0:701::/56' }, 'unfit'],
    [{ staticDelegatedPrefix: '2001:db8:0:700::/60' }, 'unfit'],
    [{ staticIp: '198.51.100.7' }, 'outside'],
    [{ staticPrefix: '2001:db8:aaaa::/64' }, 'outside'],
    [{ staticIp: '203.0.113.5' }, 'taken'],
    [{ staticIp: '203.0.113.2' }, 'taken'],
    [{ staticDelegatedPrefix: '2001:db8:0:700::/56' }, 'taken'],
  ];
  for (const [params, kind] of asked) {
    const [field] = Object.keys(params);
    expect([params, await problemsOf(params)]).toEqual([
      params,
      [{ field, kind, message: expect.any(String) }],
    ]);
  }
  expect(await problemsOf({ staticIp: '203.0.113.5' }, 30)).toEqual([]);
});

test('where there are no pools of a kind, any address of it will do', async () => {
  await using bare = await createTestHost({ directory: new URL('..', import.meta.url) });
  const asked = { serviceId: id(1), staticIp: '198.51.100.7', staticPrefix: '2001:db8:1::/64' };
  expect(await bare.call('radius.addresses.check', asked)).toEqual({ problems: [] });
});

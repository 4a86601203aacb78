import { rootResellerId } from '@isp/sdk';
import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';

const directory = new URL('..', import.meta.url);
const uuid = (kind: number, number: number) =>
  `00000000-0000-7000-8000-${String(kind * 1_000 + number).padStart(12, '0')}`;

const orderOf = (number: number, desired: object = {}) => ({
  jobId: uuid(1, number),
  serviceId: uuid(2, number),
  customerId: uuid(3, number),
  resellerId: rootResellerId,
  desiredVersion: 1,
  desired: {
    state: 'active' as const,
    login: `login${number}`,
    password: 'a password',
    downKbps: 50_000,
    upKbps: 10_000,
    ...desired,
  },
});

const apply = async (host: TestHost, ...orders: ReturnType<typeof orderOf>[]) =>
  (await host.call('radius.subscribers.apply-many', { orders })).data;

/** What stands for a login in the tables both servers read. */
async function rowsOf(host: TestHost, login: string) {
  const tables = ['radcheck', 'radreply'].map((table) =>
    host.rows(`SELECT attribute, op, value FROM ${table} WHERE username = $1 ORDER BY attribute`, [login]),
  );
  const groups = host.rows('SELECT groupname FROM radusergroup WHERE username = $1', [login]);
  const subscriber = host.rows(
    `SELECT state, down_kbps, up_kbps, desired_version::int, pools, mac_addresses, static_ip, burst FROM subscribers WHERE login = $1`,
    [login],
  );
  return Promise.all([...tables, groups, subscriber]);
}

test('new subscribers that come together have the same rows as one that comes alone', async () => {
  await using host = await createTestHost({ directory });
  expect(await apply(host, orderOf(1), orderOf(2))).toEqual([
    { jobId: uuid(1, 1), applied: true },
    { jobId: uuid(1, 2), applied: true },
  ]);
  await host.call('radius.subscribers.apply', orderOf(3));
  expect(await rowsOf(host, 'login1')).toEqual(await rowsOf(host, 'login3'));
  expect((await rowsOf(host, 'login2')).map((rows) => rows.length)).toEqual([1, 1, 1, 1]);
  const told = host.published.filter(({ name }) => name === 'radius.subscriber-applied');
  expect(told.map(({ data }) => (data as { jobId: string }).jobId)).toEqual([1, 2, 3].map((n) => uuid(1, n)));
});

test('what is repeated, changed or refused has its own answer, and holds up no other', async () => {
  await using host = await createTestHost({ directory });
  await apply(host, orderOf(1));
  const changed = { ...orderOf(2), desired: { ...orderOf(2).desired, login: 'login1' } };
  const [repeated, taken, incomplete, fresh, ...suspended] = await apply(
    host,
    orderOf(1),
    changed,
    orderOf(3, { password: undefined }),
    orderOf(4),
    { ...orderOf(4, { state: 'suspended' }), jobId: uuid(1, 5), desiredVersion: 2 },
  );
  expect(repeated).toEqual({ jobId: uuid(1, 1), applied: true });
  expect(taken?.refusal).toMatchObject({ code: 'RADIUS_LOGIN_TAKEN', status: 409 });
  expect(incomplete?.refusal).toMatchObject({ code: 'RADIUS_DESIRED_STATE_INCOMPLETE' });
  expect(fresh).toEqual({ jobId: uuid(1, 4), applied: true });
  expect(suspended).toEqual([{ jobId: uuid(1, 5), applied: true }]);
  expect(await host.rows('SELECT login, state FROM subscribers ORDER BY login')).toEqual([
    { login: 'login1', state: 'active' },
    { login: 'login4', state: 'suspended' },
  ]);
});

test('a pool for everybody gives each of them its address', async () => {
  await using host = await createTestHost({ directory });
  await host.call('radius.pools.create', {
    name: 'all',
    cidr: '198.51.100.0/29',
    forEverybody: true,
  } as never);
  await apply(host, orderOf(1), orderOf(2));
  const given = await host.rows<{ value: string }>(
    `SELECT value FROM radreply WHERE attribute = 'Framed-IP-Address'`,
  );
  expect(new Set(given.map(({ value }) => value)).size).toBe(2);
});

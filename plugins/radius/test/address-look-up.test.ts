import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
let host: TestHost;

beforeAll(async () => {
  host = await createTestHost({ directory: new URL('..', import.meta.url) });
  for (const [n, login] of ['ada', 'ben'].entries()) {
    const ids = { serviceId: id(n), customerId: id(100 + n), resellerId: id(200 + n), jobId: id(900 + n) };
    const desired = { state: 'active', login, password: 'geheim', downKbps: 1_000, upKbps: 1_000 } as const;
    await host.call('radius.subscribers.apply', { ...ids, desiredVersion: 1, desired });
  }
  await told('ada', 'start', '2026-03-10T08:00:00Z', { ip: '192.0.2.7', calling: '02:00:00:00:00:01' });
  await told('ada', 'stop', '2026-03-10T12:00:00Z', { seconds: 14_400 });
  const v6 = { prefix6: '2001:db8:1::/64', delegated6: '2001:db8:ff00::/56' };
  await told('ben', 'start', '2026-03-10T12:00:00Z', { ip: '192.0.2.7', ...v6 });
});
afterAll(() => host.close());

async function told(login: string, kind: string, at: string, more: object): Promise<void> {
  const session = { session_id: login, unique_id: login, login, nas_address: '192.0.2.1' };
  const record = { kind, ...session, at, seconds: 0, ...more };
  await host.rows('SELECT account_records($1)', [JSON.stringify([record])]);
}

async function holders(ip: string, at: string, as = host.staff('radius.address.look-up')): Promise<string[]> {
  const found = await host.call('radius.addresses.look-up', { ip, at }, { as });
  return found.holders.map(({ login }) => login);
}

test('an address belongs to whoever had it at the moment; the moment one ends it is the next one’s', async () => {
  expect(await holders('192.0.2.7', '2026-03-10T07:59:59Z')).toEqual([]);
  expect(await holders('192.0.2.7', '2026-03-10T08:00:00Z')).toEqual(['ada']);
  expect(await holders('192.0.2.7', '2026-03-10T11:59:59Z')).toEqual(['ada']);
  expect(await holders('192.0.2.7', '2026-03-10T12:00:00Z')).toEqual(['ben']);
  expect(await holders('192.0.2.8', '2026-03-10T12:00:00Z')).toEqual([]);
});

test('it is found by a prefix it is in, of the line or delegated', async () => {
  expect(await holders('2001:db8:1::99', '2026-03-10T13:00:00Z')).toEqual(['ben']);
  expect(await holders('2001:db8:ff00:12::1', '2026-03-10T13:00:00Z')).toEqual(['ben']);
  expect(await holders('2001:db8:2::1', '2026-03-10T13:00:00Z')).toEqual([]);
});

test('the answer says what is known of the session', async () => {
  const { holders: found } = await host.call('radius.addresses.look-up', {
    ...{ ip: '192.0.2.7', at: '2026-03-10T09:00:00Z' },
  });
  expect(found).toEqual([
    {
      sessionId: expect.any(String),
      login: 'ada',
      customerId: id(100),
      serviceId: id(0),
      callingStation: '02:00:00:00:00:01',
      startedAt: '2026-03-10T08:00:00.000Z',
      heardOfAt: '2026-03-10T12:00:00.000Z',
      stoppedAt: '2026-03-10T12:00:00.000Z',
    },
  ]);
});

test('who asked is in the audit log, a reseller sees its own subscribers only, and nonsense is refused', async () => {
  const at = '2026-03-10T09:00:00Z';
  expect(host.audited.at(-1)).toMatchObject({ action: 'radius.addresses.look-up' });
  const other = host.reseller({ resellerIds: [id(201)], permissions: ['radius.address.look-up'] });
  expect(await holders('192.0.2.7', at, other)).toEqual([]);
  await expect(host.call('radius.addresses.look-up', { ip: '1.2.3', at })).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
  });
});

import type { Principal } from '@isp/sdk';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applySubscriber } from '../actions/apply-subscriber.ts';
import { changeNas } from '../actions/change-nas.ts';
import { createNas } from '../actions/create-nas.ts';
import { getNas } from '../actions/get-nas.ts';
import { listAuthLog } from '../actions/list-auth-log.ts';
import { listNas } from '../actions/list-nas.ts';
import { listSessions } from '../actions/list-sessions.ts';
import { removeNas } from '../actions/remove-nas.ts';
import type { AuthLogEntry, DesiredState, Nas, Session } from '../contract/index.ts';
import { ensureProgram, radclient } from './radclient.ts';
import { type RadiusFixture, startRadiusFixture } from './radius-fixture.ts';
import { waitUntil } from './wait-until.ts';

let radius: RadiusFixture;
let nas: Nas;

const secret = 'testing123';
const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const rates = { downKbps: 100_000, upKbps: 50_000 };

beforeAll(async () => {
  await ensureProgram('radclient', ['freeradius-utils']);
  radius = await startRadiusFixture();
  const params = { name: 'lab', address: '127.0.0.1', secret, vendor: 'mikrotik' };
  nas = await radius.call<Nas>(createNas, params);
});

afterAll(() => radius?.close(), 60_000);

/** Applies a desired state to service n of customer n of reseller n modulo 2. */
function apply(n: number, version: number, desired: DesiredState, jobId = id(1_000 * n + version)) {
  const ids = { serviceId: id(n), customerId: id(100 + n), resellerId: id(200 + (n % 2)) };
  return radius.call<{ applied: boolean }>(applySubscriber, {
    ...ids,
    jobId,
    desiredVersion: version,
    desired,
  });
}

function login(name: string, password: string, more: Readonly<Record<string, string | number>> = {}) {
  const attributes = { 'User-Name': name, 'User-Password': password, ...more };
  return radclient({ port: radius.ports.auth, command: 'auth', secret, attributes });
}

function account(type: string, session: string, more: Readonly<Record<string, string | number>> = {}) {
  const attributes = { 'Acct-Status-Type': type, 'Acct-Session-Id': session, ...more };
  return radclient({ port: radius.ports.acct, command: 'acct', secret, attributes });
}

async function sessionsOf(name: string, principal?: Principal): Promise<readonly Session[]> {
  const query = { filter: { login: name }, sort: 'startedAt' };
  return (await radius.call<{ data: Session[] }>(listSessions, query, principal)).data;
}

describe('radius.subscribers.apply', () => {
  test('an active subscriber logs in and is told rate, a Class, interval and address', async () => {
    const desired = { state: 'active', login: 'ada', password: 'geheim', ...rates } as const;
    await apply(1, 1, { ...desired, staticIp: '192.0.2.5' });
    const { packet, attributes } = await login('ada', 'geheim');
    expect(packet).toBe('Access-Accept');
    expect(attributes).toEqual([
      expect.stringMatching(/^Class = 0x61693a[0-9a-f]{64}$/),
      'Acct-Interim-Interval = 600',
      'Framed-IP-Address = 192.0.2.5',
      'Mikrotik-Rate-Limit = "50M/100M"',
    ]);
  });

  test('a suspended one still logs in, into the walled garden; resumed, it has its old rate', async () => {
    await apply(2, 1, { state: 'active', login: 'ben', password: 'geheim', ...rates });
    const before = await login('ben', 'geheim');
    await apply(2, 2, { state: 'suspended' });
    const garden = await login('ben', 'geheim');
    expect(garden.packet).toBe('Access-Accept');
    expect(garden.attributes).toEqual(
      expect.arrayContaining(['Mikrotik-Address-List = "garden"', 'Mikrotik-Rate-Limit = "256k/256k"']),
    );
    await apply(2, 3, { state: 'active' });
    const after = await login('ben', 'geheim');
    expect(after.attributes.slice(1)).toEqual(before.attributes.slice(1));
  });

  test('a terminated one is refused, and its login is free for another service', async () => {
    await apply(3, 1, { state: 'active', login: 'cleo', password: 'geheim', ...rates });
    await apply(3, 2, { state: 'terminated' });
    expect((await login('cleo', 'geheim')).packet).toBe('Access-Reject');
    await apply(4, 1, { state: 'active', login: 'cleo', password: 'neu', ...rates });
    expect((await login('cleo', 'neu')).packet).toBe('Access-Accept');
    await apply(3, 3, { state: 'terminated' });
    expect((await login('cleo', 'neu')).packet).toBe('Access-Accept');
  });

  test('a login another service has is refused with RADIUS_LOGIN_TAKEN, and nothing changes', async () => {
    await apply(5, 1, { state: 'active', login: 'dan', password: 'geheim', ...rates });
    await expect(
      apply(6, 1, { state: 'active', login: 'dan', password: 'raub', ...rates }),
    ).rejects.toMatchObject({
      code: 'RADIUS_LOGIN_TAKEN',
      status: 409,
    });
    expect((await login('dan', 'geheim')).packet).toBe('Access-Accept');
  });

  test('repeated and shuffled orders change nothing', async () => {
    const desired = { state: 'active', login: 'eve', password: 'zwei', ...rates } as const;
    expect(await apply(7, 2, desired)).toEqual({ applied: true });
    expect(await apply(7, 2, { ...desired, password: 'other' })).toEqual({ applied: true });
    expect(await apply(7, 2, { ...desired, password: 'other' }, id(999))).toEqual({ applied: false });
    expect(await apply(7, 1, { state: 'terminated' })).toEqual({ applied: false });
    expect((await login('eve', 'zwei')).packet).toBe('Access-Accept');
  });

  test('twenty parallel orders of one service leave one set of rows', async () => {
    const orders = Array.from({ length: 20 }, (_, index) =>
      apply(8, index + 1, { state: 'active', login: `fay${index}`, password: 'geheim', ...rates }),
    );
    await Promise.all(orders);
    const { rows } = await radius.admin.query(`SELECT username FROM radcheck WHERE username LIKE 'fay%'`);
    expect(rows).toEqual([{ username: 'fay19' }]);
  });

  test('twenty services with a new tariff at once share its groups', async () => {
    const tariff = { downKbps: 77_000, upKbps: 7_000 };
    const orders = Array.from({ length: 20 }, (_, index) =>
      apply(20 + index, 1, { state: 'active', login: `gil${index}`, password: 'geheim', ...tariff }),
    );
    expect(await Promise.all(orders)).toEqual(Array(20).fill({ applied: true }));
    const { rows } = await radius.admin.query(
      `SELECT count(*)::int AS groups FROM radusergroup WHERE username = '@2:internet-77000-7000'`,
    );
    expect(rows).toEqual([{ groups: 6 }]);
  });

  test('a new login replaces the old one', async () => {
    await apply(9, 1, { state: 'active', login: 'hal', password: 'geheim', ...rates });
    await apply(9, 2, { state: 'active', login: 'hal9000' });
    expect((await login('hal', 'geheim')).packet).toBe('Access-Reject');
    expect((await login('hal9000', 'geheim')).packet).toBe('Access-Accept');
  });

  test('publishes radius.subscriber-applied once per change', async () => {
    await radius.admin.query(
      `INSERT INTO kernel.subscriptions (event, plugin) VALUES ('radius.subscriber-applied', 'radius')`,
    );
    const order = { state: 'active', login: 'ida', password: 'geheim', ...rates } as const;
    await apply(10, 1, order);
    await apply(10, 1, order);
    const { rows } = await radius.admin.query(
      `SELECT payload->'data' AS data FROM graphile_worker._private_jobs`,
    );
    expect(rows.map(({ data }: { data: object }) => data)).toEqual([
      {
        jobId: id(10_001),
        serviceId: id(10),
        customerId: id(110),
        resellerId: id(200),
        desiredVersion: 1,
        state: 'active',
      },
    ]);
  });
});

describe('sessions', () => {
  const online = { 'User-Name': 'ada', 'Framed-IP-Address': '10.0.0.7' };

  test('Start, Interim-Update and Stop; gigawords are joined and counters never go back', async () => {
    await account('Start', 'a1', online);
    await account('Interim-Update', 'a1', {
      ...online,
      'Acct-Input-Octets': 100,
      'Acct-Input-Gigawords': 1,
      'Acct-Output-Octets': 4_000,
      'Acct-Session-Time': 1_200,
    });
    await account('Interim-Update', 'a1', { ...online, 'Acct-Input-Octets': 50, 'Acct-Session-Time': 600 });
    const [open] = await sessionsOf('ada');
    expect(open).toMatchObject({
      login: 'ada',
      serviceId: id(1),
      customerId: id(101),
      nasId: nas.id,
      state: 'online',
      framedIp: '10.0.0.7',
      inputBytes: 4_294_967_396,
      outputBytes: 4_000,
    });
    await account('Stop', 'a1', { 'User-Name': 'ada', 'Acct-Terminate-Cause': 'User-Request' });
    const [closed] = await sessionsOf('ada');
    expect(closed).toMatchObject({ state: 'closed', framedIp: '10.0.0.7', terminateCause: 'User-Request' });
    expect(closed?.stoppedAt).toBeDefined();
  });

  test('after the Stop an Interim-Update and a second Stop change nothing', async () => {
    const before = await sessionsOf('ada');
    await account('Interim-Update', 'a1', { ...online, 'Acct-Input-Octets': 99_999 });
    await account('Stop', 'a1', { 'User-Name': 'ada', 'Acct-Terminate-Cause': 'Lost-Carrier' });
    expect(await sessionsOf('ada')).toEqual(before);
  });

  test('a session id used anew after the Stop makes a new session', async () => {
    await account('Start', 'a1', online);
    expect((await sessionsOf('ada')).map(({ state }) => state)).toEqual(['closed', 'online']);
  });

  test('a repeated Start changes nothing', async () => {
    const before = await sessionsOf('ada');
    await account('Start', 'a1', online);
    expect(await sessionsOf('ada')).toEqual(before);
  });

  test('without a Start, an Interim-Update and a Stop still make rows', async () => {
    const traffic = { 'Acct-Session-Time': 600, 'Acct-Input-Octets': 5 };
    await account('Interim-Update', 'b1', { 'User-Name': 'ben', ...traffic });
    await account('Stop', 'b2', { 'User-Name': 'ben', ...traffic, 'Acct-Terminate-Cause': 'Lost-Carrier' });
    const rows = await sessionsOf('ben');
    expect(rows.map(({ state }) => state).sort()).toEqual(['closed', 'online']);
    await account('Start', 'b2', { 'User-Name': 'ben' });
    expect(await sessionsOf('ben')).toHaveLength(2);
  });

  test('out of order and repeated (3, 1, 2, 2), the total is the highest', async () => {
    for (const n of [3, 1, 2, 2]) {
      await account('Interim-Update', 'c1', { 'User-Name': 'cleo', 'Acct-Output-Octets': n * 1_000 });
    }
    expect((await sessionsOf('cleo'))[0]?.outputBytes).toBe(3_000);
  });

  test('Accounting-On closes the sessions of that NAS only', async () => {
    for (const [address, session] of [
      ['192.0.2.1', 'd1'],
      ['192.0.2.1', 'd2'],
      ['192.0.2.2', 'd3'],
    ] as const) {
      await account('Start', session, { 'User-Name': 'dan', 'NAS-IP-Address': address });
    }
    await account('Accounting-On', '', { 'NAS-IP-Address': '192.0.2.1' });
    const rows = await sessionsOf('dan');
    expect(rows.map(({ state, terminateCause }) => [state, terminateCause])).toEqual([
      ['closed', 'NAS-Reboot'],
      ['closed', 'NAS-Reboot'],
      ['online', undefined],
    ]);
  });

  test('bytes beyond 2^53 are decimal strings; silence makes a session quiet, then stale', async () => {
    await account('Interim-Update', 'e1', { 'User-Name': 'eve', 'Acct-Input-Gigawords': 4_194_304 });
    await radius.admin.query(
      `UPDATE radacct SET acctupdatetime = now() - interval '16 minutes' WHERE username = 'eve'`,
    );
    expect(await sessionsOf('eve')).toMatchObject([{ inputBytes: '18014398509481984', state: 'quiet' }]);
    await radius.admin.query(
      `UPDATE radacct SET acctupdatetime = now() - interval '31 minutes' WHERE username = 'eve'`,
    );
    expect(await sessionsOf('eve')).toMatchObject([{ state: 'stale' }]);
    const open = await radius.call<{ data: Session[] }>(listSessions, {
      filter: { state: 'online', login: 'eve' },
    });
    expect(open.data).toHaveLength(1);
  });

  test('each principal sees its own, and without one nobody sees anything', async () => {
    const reseller = (n: number): Principal => ({
      scope: 'reseller',
      id: 'r',
      permissions: ['*'],
      resellerIds: [id(n)],
    });
    const customer = (n: number): Principal => ({
      scope: 'customer',
      id: 'c',
      permissions: ['*'],
      customerId: id(n),
    });
    expect(await sessionsOf('ada', reseller(201))).not.toHaveLength(0);
    expect(await sessionsOf('ada', reseller(200))).toEqual([]);
    expect(await sessionsOf('ada', customer(101))).not.toHaveLength(0);
    expect(await sessionsOf('ada', customer(102))).toEqual([]);
  });

  test('pages follow each other without gaps, and live views hear of changes', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: 3, ...(cursor ? { cursor } : {}) };
      const { data, page } = await radius.call<{ data: Session[]; page: { nextCursor: string | null } }>(
        listSessions,
        query,
      );
      seen.push(...data.map((session) => session.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    const { rows } = await radius.admin.query('SELECT count(*)::int AS n FROM radacct');
    expect(new Set(seen).size).toBe(rows[0].n);
    expect(radius.broadcasts.map(({ data }) => data)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ change: 'started', login: 'ada', customerId: id(101) }),
        expect.objectContaining({ change: 'closed', login: 'ada' }),
        expect.objectContaining({ change: 'nas-restarted', count: 2 }),
      ]),
    );
  });
});

describe('the auth log', () => {
  async function reasonOf(name: string): Promise<AuthLogEntry | undefined> {
    const ask = () =>
      radius.call<{ data: AuthLogEntry[] }>(listAuthLog, { filter: { login: name }, limit: 1 });
    await waitUntil(async () => (await ask()).data.length > 0);
    return (await ask()).data[0];
  }

  test('says in plain words why, and keeps no password', async () => {
    await login('jon', 'secret-of-jon');
    expect(await reasonOf('jon')).toMatchObject({
      result: 'reject',
      reason: 'There is no such login.',
      reply: 'Access-Reject',
      nasId: nas.id,
    });
    await apply(11, 1, { state: 'suspended', login: 'kim', password: 'geheim' });
    await login('kim', 'geheim');
    expect(await reasonOf('kim')).toMatchObject({ result: 'garden', reply: 'Access-Accept' });
    await apply(12, 1, { state: 'active', login: 'lea', password: 'geheim', ...rates });
    await login('lea', 'falsch');
    expect(await reasonOf('lea')).toMatchObject({ result: 'reject', reason: 'The password is wrong.' });
    const { rows } = await radius.admin.query(
      `SELECT * FROM radpostauth p WHERE p::text LIKE '%secret-of-jon%'`,
    );
    expect(rows).toEqual([]);
  });

  test('a reject leaves after a second, an accept sooner', async () => {
    const ms = async (password: string) => {
      const started = performance.now();
      await login('lea', password);
      return performance.now() - started;
    };
    const accepts = [await ms('geheim'), await ms('geheim'), await ms('geheim')];
    expect(Math.min(...accepts)).toBeLessThan(900);
    expect(await ms('falsch')).toBeGreaterThan(990);
  });
});

describe('NAS', () => {
  test('the secret is never answered, and an address is given once', async () => {
    const params = { name: 'b', address: '2001:DB8:0::2', secret: 'another-secret', vendor: 'cisco' };
    const created = await radius.call<Nas>(createNas, { ...params, coaPort: 1700, accessType: 'pppoe' });
    expect(created).toMatchObject({
      name: 'b',
      address: '2001:db8::2',
      vendor: 'cisco',
      coaPort: 1700,
      accessType: 'pppoe',
      requireMessageAuthenticator: false,
    });
    const page = await radius.call<{ data: Nas[] }>(listNas, { filter: { vendor: 'cisco' } });
    expect(page.data).toEqual([created]);
    expect(await radius.call(getNas, { id: created.id })).toEqual(created);
    expect(JSON.stringify(page)).not.toContain('another-secret');
    await expect(radius.call(createNas, { ...params, address: '2001:db8::2' })).rejects.toMatchObject({
      code: 'RADIUS_NAS_ADDRESS_TAKEN',
      status: 409,
    });
    await radius.call(removeNas, { id: created.id });
    await expect(radius.call(getNas, { id: created.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(radius.call(removeNas, { id: created.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a changed vendor counts', async () => {
    await radius.call(changeNas, { id: nas.id, vendor: 'juniper' });
    await waitUntil(async () => (await login('lea', 'geheim')).attributes.join().includes('ERX-'));
    await radius.call(changeNas, { id: nas.id, vendor: 'mikrotik' });
    await waitUntil(async () => (await login('lea', 'geheim')).attributes.join().includes('Mikrotik-'));
  });

  test('a packet from a stranger gets no answer and is counted', async () => {
    const attributes = { 'User-Name': 'lea', 'User-Password': 'geheim' };
    const request = { port: radius.ports.auth, command: 'auth', secret, attributes } as const;
    const patience = { from: '127.0.0.9', patienceSeconds: 3 };
    expect((await radclient({ ...request, ...patience })).packet).toBeUndefined();
    expect(radius.count('unknown-nas')).toBe(1);
  });
});

test('the health check asks the question each login asks', async () => {
  expect(await radius.handle.health?.()).toEqual({ state: 'healthy' });
  await radius.admin.query('ALTER TABLE radreply RENAME TO radreply_away');
  expect(await radius.handle.health?.()).toMatchObject({ state: 'unhealthy' });
  const attributes = { 'User-Name': 'lea', 'User-Password': 'geheim' };
  const asked = { port: radius.ports.auth, command: 'auth', secret, attributes, patienceSeconds: 3 } as const;
  expect((await radclient(asked)).packet).toBeUndefined();
  expect(radius.count('authenticate-failed')).toBeGreaterThan(0);
  await radius.admin.query('ALTER TABLE radreply_away RENAME TO radreply');
  expect((await login('lea', 'geheim')).packet).toBe('Access-Accept');
});

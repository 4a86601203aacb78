import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createNas } from '../actions/create-nas.ts';
import { listSessions } from '../actions/list-sessions.ts';
import type { Session } from '../contract/index.ts';
import { reapSilent } from '../schedules/reap-silent.ts';
import { ensureProgram, radclient } from './radclient.ts';
import { type RadiusFixture, startRadiusFixture } from './radius-fixture.ts';

let radius: RadiusFixture;
type Attributes = Readonly<Record<string, string | number>>;
const secret = 'testing123';
/** What `insert_acct_class` and our servers put into Class. */
const classOf = (digit: string) => `0x${Buffer.from(`ai:${digit.repeat(32)}`).toString('hex')}`;

beforeAll(async () => {
  await ensureProgram('radclient', ['freeradius-utils']);
  radius = await startRadiusFixture();
  await radius.call(createNas, { name: 'lab', address: '127.0.0.1', secret, vendor: 'mikrotik' });
});

afterAll(() => radius?.close(), 60_000);

async function account(type: string, session: string, login: string, more: Attributes = {}) {
  const attributes = {
    'Acct-Status-Type': type,
    'Acct-Session-Id': session,
    'User-Name': login,
    ...more,
  };
  const answer = await radclient({ port: radius.ports.acct, command: 'acct', secret, attributes });
  expect(answer.packet).toBe('Accounting-Response');
}

async function sessionsOf(login: string): Promise<readonly Session[]> {
  const query = { filter: { login }, sort: 'startedAt' };
  return (await radius.call<{ data: Session[] }>(listSessions, query)).data;
}

/** Makes the sessions of a login look as if nothing had been heard of them for so long. */
function silence(login: string, interval: string) {
  return radius.admin.query(
    `UPDATE radacct SET acctstarttime = acctstarttime - $2::interval, acctupdatetime = acctupdatetime - $2::interval
     WHERE username = $1`,
    [login, interval],
  );
}

const reap = () => radius.run(reapSilent);

test('a login has a Class of its own each time', async () => {
  await radius.admin.query(
    `INSERT INTO radcheck (username, attribute, op, value) VALUES ('ada', 'Cleartext-Password', ':=', 'geheim')`,
  );
  const attributes = { 'User-Name': 'ada', 'User-Password': 'geheim' };
  const ask = () => radclient({ port: radius.ports.auth, command: 'auth', secret, attributes });
  const [first, second] = [await ask(), await ask()];
  expect(first.attributes).toEqual([expect.stringMatching(/^Class = 0x61693a([0-9a-f]{2}){32}$/)]);
  expect(second.attributes).not.toEqual(first.attributes);
});

test('a session id used again after a reboot that was not announced is another session; the old one has ended', async () => {
  await account('Start', '00000001', 'ben', { Class: classOf('a'), 'Framed-IP-Address': '10.0.0.1' });
  await silence('ben', '1 minute');
  await account('Start', '00000001', 'ben', { Class: classOf('b'), 'Framed-IP-Address': '10.0.0.2' });
  await account('Interim-Update', '00000001', 'ben', {
    Class: classOf('b'),
    'Acct-Session-Time': 10,
    'Acct-Input-Octets': 7,
  });
  expect(await sessionsOf('ben')).toMatchObject([
    { state: 'closed', terminateCause: 'NAS-Reboot', framedIp: '10.0.0.1', inputBytes: 0 },
    { state: 'online', framedIp: '10.0.0.2', inputBytes: 7 },
  ]);
});

test('the reaper ends what was silent for two hours as of its last packet, deletes nothing, and tells live views', async () => {
  await account('Start', 'c1', 'cleo');
  await silence('cleo', '119 minutes');
  await reap();
  expect(await sessionsOf('cleo')).toMatchObject([{ state: 'stale' }]);
  await silence('cleo', '2 minutes');
  await reap();
  const [ended] = await sessionsOf('cleo');
  expect(ended).toMatchObject({ state: 'closed', terminateCause: 'Lost-Service' });
  expect(ended?.stoppedAt).toBe(ended?.updatedAt);
  expect(radius.broadcasts.map(({ data }) => data)).toContainEqual(
    expect.objectContaining({ change: 'closed', id: ended?.id }),
  );
});

test('an Interim-Update after the reaper opens the session again', async () => {
  const [ended] = await sessionsOf('cleo');
  await account('Interim-Update', 'c1', 'cleo', { 'Acct-Session-Time': 7_300, 'Acct-Input-Octets': 50 });
  const [reopened, ...more] = await sessionsOf('cleo');
  expect(more).toEqual([]);
  expect(reopened).toMatchObject({ id: ended?.id, state: 'reopened', inputBytes: 50 });
  expect(reopened).not.toHaveProperty('terminateCause');
  expect(reopened?.stoppedAt).toBeUndefined();
  expect(radius.broadcasts.map(({ data }) => data)).toContainEqual(
    expect.objectContaining({ change: 'reopened', id: ended?.id }),
  );
});

test('a Stop after the reaper says when and why it really ended', async () => {
  await account('Start', 'd1', 'dan');
  await silence('dan', '3 hours');
  await reap();
  const [reaped] = await sessionsOf('dan');
  await account('Stop', 'd1', 'dan', { 'Acct-Session-Time': 10_800, 'Acct-Terminate-Cause': 'User-Request' });
  const [stopped] = await sessionsOf('dan');
  expect(stopped).toMatchObject({ id: reaped?.id, state: 'closed', terminateCause: 'User-Request' });
  expect(Date.parse(stopped?.stoppedAt ?? '')).toBeGreaterThan(Date.parse(reaped?.stoppedAt ?? ''));
  await account('Interim-Update', 'd1', 'dan', { 'Acct-Session-Time': 10_900, 'Acct-Input-Octets': 9 });
  expect(await sessionsOf('dan')).toEqual([stopped]);
});

test('counters that go backwards began anew: the total goes on, and is never less', async () => {
  const told = (seconds: number, octets: number) =>
    account('Interim-Update', 'e1', 'eve', { 'Acct-Session-Time': seconds, 'Acct-Output-Octets': octets });
  const total = async () => (await sessionsOf('eve'))[0]?.outputBytes;
  await told(600, 1_000);
  await told(1_200, 5_000);
  await told(1_800, 300);
  expect(await total()).toBe(5_300);
  await told(1_800, 300);
  await told(600, 1_000);
  expect(await total()).toBe(5_300);
  await told(2_400, 700);
  expect(await total()).toBe(5_700);
});

test('an Accounting-Request without counters changes no total', async () => {
  await account('Interim-Update', 'f1', 'fay', { 'Acct-Session-Time': 600, 'Acct-Output-Octets': 1_000 });
  await account('Interim-Update', 'f1', 'fay', { 'Acct-Session-Time': 1_200 });
  await account('Interim-Update', 'f1', 'fay', { 'Acct-Session-Time': 1_800, 'Acct-Output-Octets': 1_500 });
  expect((await sessionsOf('fay'))[0]?.outputBytes).toBe(1_500);
});

test('two thousand sessions of a rebooted NAS end, the other NAS keeps its own, and all come back', async () => {
  await radius.admin.query(`
    SELECT account_records(json_agg(json_build_object('kind', 'start', 'session_id', 'g' || n, 'unique_id', md5('g' || n),
      'login', 'gil', 'nas_address', CASE WHEN n <= 2000 THEN '192.0.2.1' ELSE '192.0.2.2' END,
      'at', now() - interval '1 minute', 'seconds', 0)))
    FROM generate_series(1, 2010) AS n`);
  await account('Accounting-On', '', '', { 'NAS-IP-Address': '192.0.2.1' });
  const count = async () => {
    const { rows } = await radius.admin.query(`
      SELECT count(*) FILTER (WHERE acctstoptime IS NULL)::int AS open, count(*)::int AS all
      FROM radacct WHERE username = 'gil'`);
    return rows[0];
  };
  expect(await count()).toEqual({ open: 10, all: 2_010 });
  await radius.admin.query(`
    SELECT account_records(json_agg(json_build_object('kind', 'start', 'session_id', 'g' || n, 'unique_id', md5('g' || n),
      'login', 'gil', 'nas_address', '192.0.2.1', 'at', now() + interval '1 second', 'seconds', 0)))
    FROM generate_series(1, 2000) AS n`);
  expect(await count()).toEqual({ open: 2_010, all: 4_010 });
});

import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { changeNas } from '../../plugins/radius/actions/change-nas.ts';
import { createNas } from '../../plugins/radius/actions/create-nas.ts';
import { listSessions } from '../../plugins/radius/actions/list-sessions.ts';
import { removeNas } from '../../plugins/radius/actions/remove-nas.ts';
import type { Nas, Session } from '../../plugins/radius/contract/index.ts';
import { reapSilent } from '../../plugins/radius/schedules/reap-silent.ts';
import { ensureProgram, radclient } from '../../plugins/radius/test/radclient.ts';
import { type RadiusFixture, startRadiusFixture } from '../../plugins/radius/test/radius-fixture.ts';
import { type FreeRadiusProcess, startFreeRadius } from './freeradius-process.ts';

let radius: RadiusFixture;
let freeradius: FreeRadiusProcess;

type Attributes = Readonly<Record<string, string | number>>;
const secret = 'testing123';
const freshSeconds = 1;
const classOf = (digit: string) => `0x${Buffer.from(`ai:${digit.repeat(32)}`).toString('hex')}`;

beforeAll(async () => {
  await ensureProgram('radclient', ['freeradius-utils']);
  await ensureProgram('freeradius', ['freeradius', 'freeradius-postgresql']);
  radius = await startRadiusFixture();
  await radius.call(createNas, { name: 'lab', address: '127.0.0.1', secret, vendor: 'mikrotik' });
  freeradius = await startFreeRadius(radius, { freshSeconds });
});

afterAll(async () => {
  await freeradius?.stop();
  await radius?.close();
});

async function account(
  type: string,
  session: string,
  login: string,
  more: Attributes = {},
  port = freeradius.ports.acct,
) {
  const attributes = { 'Acct-Status-Type': type, 'Acct-Session-Id': session, 'User-Name': login, ...more };
  const answer = await radclient({ port, command: 'acct', secret, attributes });
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

describe('accounting by a real FreeRADIUS', () => {
  test('a session id used again after a reboot is another session; the old one has ended', async () => {
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

  test('an Interim-Update after the reaper opens the session again', async () => {
    await account('Start', 'c1', 'cleo');
    await silence('cleo', '3 hours');
    await radius.run(reapSilent);
    expect(await sessionsOf('cleo')).toMatchObject([{ state: 'closed', terminateCause: 'Lost-Service' }]);
    await account('Interim-Update', 'c1', 'cleo', { 'Acct-Session-Time': 10_800, 'Acct-Input-Octets': 50 });
    expect(await sessionsOf('cleo')).toMatchObject([{ state: 'reopened', inputBytes: 50 }]);
  });

  test('an Interim-Update after a real Stop changes nothing', async () => {
    await account('Start', 'd1', 'dan');
    await account('Stop', 'd1', 'dan', { 'Acct-Session-Time': 60, 'Acct-Terminate-Cause': 'User-Request' });
    const stopped = await sessionsOf('dan');
    expect(stopped).toMatchObject([{ state: 'closed', terminateCause: 'User-Request' }]);
    await account('Interim-Update', 'd1', 'dan', { 'Acct-Session-Time': 90, 'Acct-Input-Octets': 9 });
    expect(await sessionsOf('dan')).toEqual(stopped);
  });

  test('a Stop without address keeps the stored one', async () => {
    await account('Start', 'a1', 'ada', { 'Framed-IP-Address': '10.0.0.9' });
    await account('Stop', 'a1', 'ada', { 'Acct-Session-Time': 60 });
    expect(await sessionsOf('ada')).toMatchObject([{ state: 'closed', framedIp: '10.0.0.9' }]);
  });

  test('a Start under the id of a session that has ended is a new one', async () => {
    await account('Start', 'h1', 'hal');
    await account('Stop', 'h1', 'hal', { 'Acct-Session-Time': 60 });
    await silence('hal', '1 minute');
    await radius.admin.query(
      `UPDATE radacct SET acctstoptime = acctstoptime - interval '1 minute' WHERE username = 'hal'`,
    );
    await account('Start', 'h1', 'hal');
    expect(await sessionsOf('hal')).toMatchObject([{ state: 'closed' }, { state: 'online' }]);
  });

  test('counters that go backwards began anew: the total goes on, and is never less', async () => {
    const told = (seconds: number, octets: number) =>
      account('Interim-Update', 'e1', 'eve', { 'Acct-Session-Time': seconds, 'Acct-Output-Octets': octets });
    await told(600, 1_000);
    await told(1_200, 5_000);
    await told(1_800, 300);
    await told(600, 1_000);
    expect((await sessionsOf('eve'))[0]?.outputBytes).toBe(5_300);
  });

  test('reports in any order, and twice, count as the greatest; gigawords count', async () => {
    const told = (n: number) =>
      account('Interim-Update', 'i1', 'ida', {
        'Acct-Session-Time': n * 600,
        'Acct-Input-Octets': n * 100,
        'Acct-Input-Gigawords': n === 3 ? 1 : 0,
      });
    for (const n of [1, 3, 2, 2]) await told(n);
    expect((await sessionsOf('ida'))[0]?.inputBytes).toBe(2 ** 32 + 300);
  });

  test('Accounting-On ends what that NAS had open, and nothing of another; all come back', async () => {
    const start = (count: number, since: string) =>
      radius.admin.query(`
        SELECT account_records(json_agg(json_build_object('kind', 'start', 'session_id', 'g' || n, 'unique_id', md5('g' || n),
          'login', 'gil', 'nas_address', CASE WHEN n <= 2000 THEN '192.0.2.1' ELSE '192.0.2.2' END,
          'at', now() + interval '${since}', 'seconds', 0))) FROM generate_series(1, ${count}) AS n`);
    const count = async () => {
      const { rows } = await radius.admin.query(`
        SELECT count(*) FILTER (WHERE acctstoptime IS NULL)::int AS open, count(*)::int AS all
        FROM radacct WHERE username = 'gil'`);
      return rows[0];
    };
    await start(2_010, '-1 minute');
    await account('Accounting-On', '', '', { 'NAS-IP-Address': '192.0.2.1' });
    expect(await count()).toEqual({ open: 10, all: 2_010 });
    await start(2_000, '1 second');
    expect(await count()).toEqual({ open: 2_010, all: 4_010 });
  });

  test('octets that are no text, and white space around the login, are kept as the embedded server keeps them', async () => {
    const octets = `0x${Buffer.from([0xff, 0x00, 0x41]).toString('hex')}`;
    const kept: unknown[] = [];
    for (const [login, { acct }] of Object.entries({ joe: radius.ports, jim: freeradius.ports })) {
      await account(
        'Start',
        'text',
        ` ${login} `,
        { 'Calling-Station-Id': "o'hara %{User-Name} ü \\ =27" },
        acct,
      );
      await account('Start', octets, login, {}, acct);
      const { rows } = await radius.admin.query(
        'SELECT acctsessionid, callingstationid FROM radacct WHERE username = $1 ORDER BY radacctid',
        [login],
      );
      kept.push(rows);
    }
    expect(kept[0]).toHaveLength(2);
    expect(kept[1]).toEqual(kept[0]);
  });

  test('the time is ours, less the delay the NAS tells; its own clock does not count', async () => {
    const before = Date.now();
    await account('Start', 'k1', 'kim', { 'Event-Timestamp': 1_000_000_000, 'Acct-Delay-Time': 30 });
    const startedAt = Date.parse((await sessionsOf('kim'))[0]?.startedAt ?? '') + 30_000;
    // Kept in whole seconds.
    expect(startedAt).toBeGreaterThan(before - 2_000);
    expect(startedAt).toBeLessThan(Date.now() + 2_000);
  });

  test('a status type that says nothing of a session is acknowledged', async () => {
    await account('Tunnel-Start', 't1', 'tim');
    expect(await sessionsOf('tim')).toEqual([]);
  });
});

describe('a NAS, while FreeRADIUS runs,', () => {
  const attributes = { 'User-Name': 'nobody', 'User-Password': 'x' };
  const ask = async (from: string, withSecret: string) =>
    (
      await radclient({
        ...{ port: freeradius.ports.auth, command: 'auth', secret: withSecret },
        ...{ attributes, from, patienceSeconds: 5 },
      })
    ).packet;
  const odd = 'a"b\\c%{User-Name}\'#';

  test('is answered once it is added, by its new secret once that is changed, and no more once it is removed', async () => {
    const address = '127.0.0.8';
    expect(await ask(address, secret)).toBeUndefined();
    const nas = await radius.call<Nas>(createNas, { name: 'new', address, secret, vendor: 'cisco' });
    expect(await ask(address, secret)).toBe('Access-Reject');
    await radius.call(changeNas, { id: nas.id, secret: odd });
    await wait(freshSeconds * 2_000);
    expect(await ask(address, odd)).toBe('Access-Reject');
    await radius.call(removeNas, { id: nas.id });
    await wait(freshSeconds * 2_000);
    expect(await ask(address, odd)).toBeUndefined();
  });
});

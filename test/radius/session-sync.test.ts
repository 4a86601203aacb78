import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { applySubscriber } from '../../plugins/radius/actions/apply-subscriber.ts';
import { createNas } from '../../plugins/radius/actions/create-nas.ts';
import { ExternalTable } from '../../plugins/radius/sync/external-table.ts';
import { createSessionSync } from '../../plugins/radius/sync/session-sync.ts';
import { syncSessions } from '../../plugins/radius/sync/sync-sessions.ts';
import { ensureProgram, radclient } from '../../plugins/radius/test/radclient.ts';
import {
  openRadiusContext,
  type RadiusFixture,
  startRadiusFixture,
} from '../../plugins/radius/test/radius-fixture.ts';
import { waitUntil } from '../../plugins/radius/test/wait-until.ts';
import { type StockFreeRadius, startStockFreeRadius } from './stock-freeradius.ts';

let radius: RadiusFixture;
let stock: StockFreeRadius;
let own: ReturnType<typeof openRadiusContext>;
let table: ExternalTable;

type Attributes = Readonly<Record<string, string | number>>;
const secret = 'testing123';
const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const logins = ['here', 'there', 'crowd'] as const;
const gigabyte = 1_000_000_000;

beforeAll(async () => {
  await ensureProgram('radclient', ['freeradius-utils']);
  await ensureProgram('freeradius', ['freeradius', 'freeradius-postgresql']);
  radius = await startRadiusFixture();
  await radius.call(createNas, { name: 'lab', address: '127.0.0.1', secret, vendor: 'mikrotik' });
  const rates = { downKbps: 100_000, upKbps: 50_000 };
  for (const [n, login] of logins.entries()) {
    const ids = { jobId: id(n), serviceId: id(100 + n), customerId: id(200 + n), resellerId: id(300) };
    const desired = { state: 'active', login, password: 'geheim', ...rates };
    await radius.call(applySubscriber, { ...ids, desiredVersion: 1, desired });
  }
  stock = await startStockFreeRadius(radius.databaseUrl, { secret });
  own = openRadiusContext(radius.databaseUrl, {});
  table = new ExternalTable(stock.databaseUrl);
});

afterAll(async () => {
  await table?.close();
  await own?.close();
  await stock?.stop();
  await radius?.close();
});

const sync = () => syncSessions(own.context, table);

/**
 * The same packet to the embedded server for `here`, and to the other FreeRADIUS for `there`; each session has an id of its
 * own, since a NAS that starts one twice under the same id has lost the first.
 */
async function accountBoth(type: string, session: string, more: Attributes = {}) {
  for (const [login, { acct: port }] of Object.entries({ here: radius.ports, there: stock.ports })) {
    const ids = { 'Acct-Session-Id': `${login}-${session}`, 'User-Name': login };
    const attributes = { 'Acct-Status-Type': type, ...ids, ...more };
    const answer = await radclient({ port, command: 'acct', secret, attributes });
    expect(answer.packet).toBe('Accounting-Response');
  }
}

async function sessionsOf(login: string) {
  const { rows } = await radius.admin.query(
    `SELECT replace(acctsessionid, username || '-', '') AS acctsessionid, acctstoptime IS NULL AS open, framedipaddress, acctinputoctets, acctoutputoctets, acctsessiontime,
       acctterminatecause, nas_id, callingstationid, round(extract(epoch FROM now() - acctstarttime) / 60) AS minutes
     FROM radacct WHERE username = $1 ORDER BY acctsessionid`,
    [login],
  );
  return rows;
}

async function usageOf(serviceId: string) {
  const { rows } = await radius.admin.query(
    'SELECT hour, input_bytes, output_bytes FROM usage_hours WHERE service_id = $1 ORDER BY hour',
    [serviceId],
  );
  return rows;
}

/**
 * Both have the same sessions and the same usage. Octets counted over the end of an hour are split by time, which the stock table
 * has in whole seconds: there the hours may differ by a hundredth.
 */
async function same() {
  const [theirs, ours] = [await sessionsOf('there'), await sessionsOf('here')];
  const facts = (rows: typeof ours) => rows.map(({ minutes: _, ...row }) => row);
  expect(facts(theirs)).toEqual(facts(ours));
  // The two were asked one after the other, and one of them has whole seconds only.
  for (const [index, { minutes }] of ours.entries())
    expect(Math.abs(theirs[index].minutes - minutes)).toBeLessThanOrEqual(1);
  const [there, here] = [await usageOf(id(101)), await usageOf(id(100))];
  for (const column of ['input_bytes', 'output_bytes'] as const) {
    const total = (rows: typeof there) => rows.reduce((sum, row) => sum + Number(row[column]), 0);
    expect(total(there)).toBe(total(here));
    for (const { hour, [column]: octets } of here) {
      const other = there.find((row) => row.hour.getTime() === hour.getTime());
      expect(Math.abs(Number(other?.[column] ?? 0) - Number(octets))).toBeLessThanOrEqual(total(here) / 100);
    }
  }
}

test('sessions and usage are as if the embedded server had taken the packets', async () => {
  const place = { 'Framed-IP-Address': '10.0.0.7', 'Calling-Station-Id': '00:11:22:33:44:55' };
  await accountBoth('Start', 's1', place);
  await sync();
  await same();
  await accountBoth('Interim-Update', 's1', {
    ...place,
    'Acct-Session-Time': 600,
    'Acct-Input-Octets': 100,
    'Acct-Input-Gigawords': 1,
  });
  await accountBoth('Interim-Update', 'lost-start', {
    'Acct-Session-Time': 1_200,
    'Acct-Output-Octets': 4_000,
  });
  await sync();
  await same();
  await accountBoth('Stop', 's1', {
    ...place,
    'Acct-Session-Time': 900,
    'Acct-Input-Octets': 200,
    'Acct-Input-Gigawords': 1,
    'Acct-Terminate-Cause': 'User-Request',
  });
  await accountBoth('Start', 's2');
  await accountBoth('Stop', 's2', { 'Acct-Session-Time': 5, 'Acct-Output-Octets': 77 });
  await sync();
  await same();
  expect(await sessionsOf('there')).toHaveLength(3);
});

test('a counter that begins anew goes on counting, and what was read already is not counted again', async () => {
  const told = (seconds: number, octets: number) =>
    accountBoth('Interim-Update', 'anew', { 'Acct-Session-Time': seconds, 'Acct-Output-Octets': octets });
  for (const [seconds, octets] of [
    [600, 5_000],
    [1_200, 300],
    [1_800, 700],
  ] as const) {
    await told(seconds, octets);
    await sync();
    await sync();
  }
  await same();
  expect((await sessionsOf('there'))[0]).toMatchObject({ acctsessionid: 'anew', acctoutputoctets: '5700' });
});

test('its clock may jump: nothing is lost, and no session is in the future', async () => {
  const insert = (n: number, shift: string) =>
    stock.admin.query(
      `INSERT INTO radacct (acctsessionid, acctuniqueid, username, nasipaddress, acctstarttime, acctupdatetime, acctsessiontime)
       VALUES ('jump-' || $1, md5('jump-' || $1), 'nobody', '127.0.0.1', now() + $2::interval, now() + $2::interval, 0)`,
      [n, shift],
    );
  for (const [n, shift] of ['3 days', '-2 hours', '0'].entries()) {
    await insert(n, shift);
    await sync();
  }
  await stock.admin.query(
    `UPDATE radacct SET acctupdatetime = now() - interval '1 day', acctsessiontime = 60, acctinputoctets = 9 WHERE username = 'nobody'`,
  );
  await sync();
  const { rows } = await radius.admin.query(
    `SELECT acctinputoctets AS octets, acctstarttime <= now() AND acctupdatetime <= now() AS past FROM radacct WHERE username = 'nobody'`,
  );
  expect(rows).toEqual([1, 2, 3].map(() => ({ octets: '9', past: true })));
});

test('a table begun anew, as after a restore, is read from its first row', async () => {
  await stock.admin.query('TRUNCATE radacct RESTART IDENTITY');
  await sync();
  await accountBoth('Start', 'z-restored');
  await sync();
  await same();
});

test('killed five times while 2,000 sessions come and go, it loses and doubles nothing', async () => {
  for (let round = 0; round < 5; round += 1) {
    const before = (await crowd(radius.admin)).sum;
    const child = startReader();
    const writing = fillCrowd(round * 4, round * 4 + 4);
    await waitUntil(async () => (await crowd(radius.admin)).sum !== before);
    await wait((round * 37) % 90);
    await kill(child);
    await writing;
  }
  const last = startReader();
  await waitUntil(async () => (await crowd(radius.admin)).sum === (await crowd(stock.admin)).sum);
  await kill(last);
  const theirs = await crowd(stock.admin);
  expect(theirs).toEqual({ all: 2_000, open: 500, sum: String(2_000 * 3 * gigabyte) });
  expect(await crowd(radius.admin)).toEqual(theirs);
  const usage = await usageOf(id(102));
  expect(usage.reduce((sum, { output_bytes: octets }) => sum + BigInt(octets), 0n)).toBe(
    2_000n * 3n * BigInt(gigabyte),
  );
});

test('the setting counts while the plugin runs; a connection that is cut is made again', async () => {
  const config: Record<string, unknown> = {};
  const plugin = openRadiusContext(radius.databaseUrl, config);
  const daemon = createSessionSync(plugin.context, 20);
  const isThere = async (session: string) =>
    (await sessionsOf('there')).some(({ acctsessionid: known }) => known === session);
  daemon.start();
  await accountBoth('Start', 'zz-setting');
  expect(await isThere('zz-setting')).toBe(false);
  config.accountingDatabaseUrl = stock.databaseUrl;
  await waitUntil(() => isThere('zz-setting'));
  await stock.admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'isp-radius'`,
  );
  await accountBoth('Start', 'zz-cut');
  await waitUntil(() => isThere('zz-cut'));
  await same();
  await daemon.drain();
  await plugin.close();
});

/** As many small changes as FreeRADIUS would write; each round is of a hundred sessions, the last five rounds stay online. */
async function fillCrowd(from: number, until: number): Promise<void> {
  for (let hundred = from; hundred < until; hundred += 1) {
    await stock.admin.query(
      `INSERT INTO radacct (acctsessionid, acctuniqueid, username, nasipaddress, acctstarttime, acctupdatetime, acctsessiontime, acctoutputoctets)
       SELECT 'c' || n, md5('c' || n), 'crowd', '127.0.0.1', now(), now(), 0, 0 FROM generate_series(1, 100) AS g, LATERAL (SELECT $1::int * 100 + g AS n) AS x`,
      [hundred],
    );
    for (let step = 1; step <= 3; step += 1) {
      await stock.admin.query(
        `UPDATE radacct SET acctoutputoctets = $2::bigint * ${gigabyte}, acctsessiontime = $2 * 600, acctupdatetime = now() + $2::int * interval '1 ms'
         WHERE username = 'crowd' AND acctsessionid IN (SELECT 'c' || ($1::int * 100 + g) FROM generate_series(1, 100) AS g)`,
        [hundred, step],
      );
      await wait(50);
    }
    if (hundred >= 15) continue;
    await stock.admin.query(
      `UPDATE radacct SET acctstoptime = now(), acctterminatecause = 'User-Request'
       WHERE username = 'crowd' AND acctsessionid IN (SELECT 'c' || ($1::int * 100 + g) FROM generate_series(1, 100) AS g)`,
      [hundred],
    );
  }
}

async function crowd(database: RadiusFixture['admin']) {
  const { rows } = await database.query(
    `SELECT count(*)::int AS all, count(*) FILTER (WHERE acctstoptime IS NULL)::int AS open, sum(acctoutputoctets)::text AS sum
     FROM radacct WHERE username = 'crowd'`,
  );
  return rows[0];
}

function startReader(): ChildProcess {
  const script = join(import.meta.dirname, 'sync-process.ts');
  return spawn(process.execPath, [script, radius.databaseUrl, stock.databaseUrl], {
    stdio: 'ignore',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

import { writeFile } from 'node:fs/promises';
import type { ScheduleRow } from '@isp/sdk';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Pool } from 'pg';
import { pino } from 'pino';
import { ScheduleFiring } from '../../kernel/jobs/schedule-firing.ts';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { isAlive } from '../support/is-alive.ts';
import { type PluginFolder, pluginFolder } from '../support/plugin-folder.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

interface Run {
  readonly name: string;
  readonly tickAt: string;
  readonly missed: number;
  readonly clockAt: string;
  readonly messageId: string;
  readonly isFirst: boolean;
}

let folder: PluginFolder;
let kernel: TestKernel;
let admin: ApiClient;

beforeAll(async () => {
  folder = await pluginFolder('ticking');
  kernel = await startTestKernel({ pluginsDirectory: folder.path, mode: 'sandbox', hosts: 'disabled' });
  admin = await kernel.login();
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
  await folder?.[Symbol.asyncDispose]();
});

const runs = async (name: string) => (await admin.get<{ data: Run[] }>(`/ticking/${name}`)).body.data ?? [];
const tickedAt = async (name: string) =>
  (await runs(name)).filter(({ isFirst }) => isFirst).map(({ tickAt }) => tickAt);
/** From the first of these ticks on one for each second, as many as there are. */
const eachSecond = (ticks: readonly string[]) => {
  const first = Temporal.Instant.from(ticks[0] as string);
  return ticks.map((_, index) => first.add({ seconds: index }).toString());
};
const schedules = async () =>
  (await admin.get<{ data: ScheduleRow[] }>('/plugins/ticking/schedules')).body.data;
const schedule = async (name: string) =>
  (await schedules()).find((one) => one.name === `ticking.${name}`) as ScheduleRow;
const run = (name: string) =>
  admin.post<{ tickAt: string }>(`/plugins/ticking/schedules/ticking.${name}/run`);
const set = (now: string) => admin.send('PUT', '/sandbox/clock', { now });
const moreTicks = async (count: number) => {
  const before = (await runs('second')).length;
  await eventually(
    () => runs('second'),
    ({ length }) => length >= before + count,
    {
      within: 60_000,
      what: `${count} more ticks`,
    },
  );
};

async function killPlugin(): Promise<void> {
  const { body } = await admin.get<{ data: { id: string; pid?: number }[] }>('/plugins');
  process.kill(body.data.find(({ id }) => id === 'ticking')?.pid as number, 'SIGKILL');
}

async function killDispatcher(): Promise<void> {
  const pid = Object.entries((await kernel.runtime()).pids).find(([role]) =>
    role.includes('jobs'),
  )?.[1] as number;
  process.kill(pid, 'SIGKILL');
  await eventually(
    () => isAlive(pid),
    (alive) => !alive,
    { within: 60_000, what: 'the end of the dispatcher' },
  );
  await eventually(
    async () => Object.values((await kernel.runtime()).pids),
    (pids) => !pids.includes(pid),
    { within: 60_000, what: 'another dispatcher' },
  );
}

describe('a tick each second', () => {
  test('fires exactly once through reloads, crashes of the plugin and of the dispatcher', async () => {
    await moreTicks(2);
    for (let count = 0; count < 3; count += 1) {
      expect((await admin.post('/plugins/ticking/reload')).body).toMatchObject({
        lastChange: { outcome: 'done' },
      });
    }
    await killPlugin();
    await moreTicks(2);
    for (let count = 0; count < 3; count += 1) {
      await killDispatcher();
      await moreTicks(1);
    }
    await moreTicks(3);
    // What was cut off is run again behind later ones.
    await eventually(
      async () => (await tickedAt('second')).sort(),
      (ticks) => ticks.join() === eachSecond(ticks).join(),
      { within: 60_000, what: 'a run of every second' },
    );
    const deliveries = await runs('second');
    expect(new Set(deliveries.map(({ messageId }) => messageId)).size).toBe(
      new Set(deliveries.map(({ tickAt }) => tickAt)).size,
    );
    expect((await schedule('second')).missedCount).toBe(0);
  });

  test('fires once, too, when several dispatchers look at the same time', async () => {
    const before = (await runs('second')).length;
    const { databaseUrl } = await kernel.runtime();
    const pool = new Pool({ connectionString: databaseUrl });
    const log = pino({ level: 'silent' });
    const others = [1, 2, 3].map(() => new ScheduleFiring({ pool, log, reachable: () => ['ticking'] }));
    const deadline = performance.now() + 4_000;
    while (performance.now() < deadline) {
      const now = Temporal.Now.instant();
      await Promise.all(others.map((other) => other.fire({ now, until: now })));
    }
    await pool.end();
    await moreTicks(2);
    const deliveries = (await runs('second')).slice(before);
    expect(deliveries.every(({ isFirst }) => isFirst)).toBe(true);
    const ticks = deliveries.map(({ tickAt }) => tickAt);
    expect(ticks).toEqual(eachSecond(ticks));
  });

  test('is gone with the schedule, while the others stay where they are', async () => {
    const before = await schedule('nightly');
    await folder.edit('ticking/plugin.ts', '[second, nightly', '[nightly');
    expect((await admin.post('/plugins/ticking/reload')).body).toMatchObject({
      lastChange: { outcome: 'done' },
    });
    expect((await schedules()).map(({ name }) => name)).toEqual(
      ['nightly', 'once', 'skip', 'slow'].map((name) => `ticking.${name}`),
    );
    expect(await schedule('nightly')).toEqual(before);
  });
});

describe('business time', () => {
  test('a schedule that changes starts from now', async () => {
    await set('2026-10-23T12:00:00Z');
    await folder.edit('ticking/plugin.json', '30 2 * * *', '15 2 * * *');
    await admin.post('/plugins/ticking/reload');
    const row = await eventually(
      () => schedule('nightly'),
      ({ nextAt }) => nextAt !== undefined,
      {
        within: 60_000,
        what: 'the next tick',
      },
    );
    expect(row).toMatchObject({
      cron: '15 2 * * *',
      timeZone: 'Europe/Berlin',
      nextAt: '2026-10-24T00:15:00.000Z',
    });
  });

  test('a jump fires each day by its own instant and once, in order with the timers, also where clocks change', async () => {
    await set('2026-10-26T12:00:00Z');
    const both = (await runs('all')).filter(({ name }) => name === 'nightly' || name === 'noon');
    expect(both.map(({ name, tickAt }) => `${name} ${tickAt}`)).toEqual([
      'nightly 2026-10-24T00:15:00Z',
      'noon 2026-10-24T12:15:00Z',
      'nightly 2026-10-25T00:15:00Z',
      'noon 2026-10-25T12:15:00Z',
      'nightly 2026-10-26T01:15:00Z',
    ]);
    expect(new Set(both.map(({ clockAt }) => clockAt))).toEqual(new Set(['2026-10-26T12:00:00Z']));
  });

  test('the policy decides about ticks the jump passed', async () => {
    expect((await runs('once')).map(({ tickAt, missed }) => [tickAt, missed])).toEqual([
      ['2026-10-26T08:00:00Z', 2],
    ]);
    expect(await runs('skip')).toEqual([]);
    await set('2026-10-27T08:00:30Z');
    expect((await runs('skip')).map(({ tickAt, missed }) => [tickAt, missed])).toEqual([
      ['2026-10-27T08:00:00Z', 3],
    ]);
    expect(await schedule('skip')).toMatchObject({
      missedCount: 3,
      lastAt: '2026-10-27T08:00:00.000Z',
      nextAt: '2026-10-28T08:00:00.000Z',
      waiting: 0,
    });
  });

  test('set back, ticks fire again when it gets there again', async () => {
    const before = await tickedAt('nightly');
    await set('2026-10-25T12:00:00Z');
    expect(await schedule('nightly')).toMatchObject({ nextAt: '2026-10-26T01:15:00.000Z' });
    expect(await tickedAt('nightly')).toEqual(before);
    await set('2026-10-27T08:00:30Z');
    expect(await tickedAt('nightly')).toEqual([...before, '2026-10-26T01:15:00Z', '2026-10-27T01:15:00Z']);
  });

  test('ticks of a disabled plugin wait, and its policies decide when it is enabled', async () => {
    const before = {
      nightly: (await runs('nightly')).length,
      once: (await runs('once')).length,
      skip: (await runs('skip')).length,
    };
    await admin.post('/plugins/ticking/disable');
    await set('2026-10-30T12:00:00Z');
    expect(await schedule('nightly')).toMatchObject({ nextAt: '2026-10-28T01:15:00.000Z', waiting: 0 });
    await admin.post('/plugins/ticking/enable');
    const passed = await eventually(
      async () => ({ nightly: await tickedAt('nightly'), once: await runs('once') }),
      ({ nightly, once }) => nightly.length >= before.nightly + 3 && once.length > before.once,
      {
        within: 60_000,
        what: 'three nights',
      },
    );
    expect(passed.nightly.slice(before.nightly)).toEqual(
      ['28', '29', '30'].map((day) => `2026-10-${day}T01:15:00Z`),
    );
    expect(passed.once.slice(before.once)).toMatchObject([{ tickAt: '2026-10-30T08:00:00Z', missed: 2 }]);
    expect(await runs('skip')).toHaveLength(before.skip);
  });

  test('a month of nights runs through before it is answered', async () => {
    const before = (await runs('nightly')).length;
    expect((await set('2026-11-29T12:00:00Z')).status).toBe(200);
    expect((await runs('nightly')).length - before).toBe(30);
  });
});

describe('by hand', () => {
  test('a schedule is run now, beside its ticks, one run after the other', async () => {
    const { nextAt } = await schedule('slow');
    expect(await run('slow')).toMatchObject({
      status: 202,
      body: { name: 'ticking.slow', tickAt: '2026-11-29T12:00:00Z' },
    });
    await run('slow');
    expect((await schedule('slow')).waiting).toBe(2);
    await writeFile(`${folder.path}/ticking/go-on`, '');
    await eventually(
      () => runs('slow ends'),
      ({ length }) => length === 2,
      { within: 60_000, what: 'both runs' },
    );
    const order = (await runs('all')).map(({ name }) => name).filter((name) => name.startsWith('slow'));
    expect(order).toEqual(['slow begins', 'slow ends', 'slow begins', 'slow ends']);
    await eventually(
      () => schedule('slow'),
      ({ waiting }) => waiting === 0,
      { within: 60_000, what: 'nothing waiting' },
    );
    expect((await schedule('slow')).nextAt).toBe(nextAt);
  });

  test('an unknown schedule is 404, one of a disabled plugin 409', async () => {
    expect((await run('never')).status).toBe(404);
    expect((await admin.get('/plugins/nobody/schedules')).status).toBe(404);
    await admin.post('/plugins/ticking/disable');
    expect((await run('slow')).status).toBe(409);
    await admin.post('/plugins/ticking/enable');
  });
});

describe('a schedule that is not sound', () => {
  test('refuses the generation with its reason; the old one goes on', async () => {
    await folder.edit('ticking/plugin.json', '15 2 * * *', '15 25 * * *');
    const { body } = await admin.post<{ lastChange: { outcome: string; reason: string } }>(
      '/plugins/ticking/reload',
    );
    expect(body.lastChange.outcome).toBe('rolled-back');
    expect(body.lastChange.reason).toContain(
      'the schedule ticking.nightly: "15 25 * * *" is not a cron expression',
    );
    expect(await schedule('nightly')).toMatchObject({ cron: '15 2 * * *' });
  });
});

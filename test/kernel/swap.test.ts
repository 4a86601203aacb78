import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { type PluginFolder, pluginFolder } from '../support/plugin-folder.ts';
import { startLoad } from '../support/steady-load.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

interface Row {
  readonly id: string;
  readonly generation: number;
  readonly state: string;
  readonly pid?: number;
  readonly lastChange?: { outcome: string; reason?: string };
}

let folder: PluginFolder;
let kernel: TestKernel;
let admin: ApiClient;

beforeAll(async () => {
  folder = await pluginFolder('echo');
  kernel = await startTestKernel({ command: 'dev', pluginsDirectory: folder.path });
  admin = await kernel.login();
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
  await folder?.[Symbol.asyncDispose]();
});

const plugins = async () => (await admin.get<{ data: Row[] }>('/plugins')).body.data;
const echo = async () => (await plugins()).find(({ id }) => id === 'echo') as Row;
const say = async () => (await admin.get<{ edition: number }>('/echo/hello')).body;

describe('swapping a generation', () => {
  test('reloads under load lose no call, answer none wrong, and touch no other plugin', async () => {
    const before = await plugins();
    const load = startLoad({
      url: `${kernel.baseUrl}/api/v1/echo/hello`,
      token: admin.token as string,
      connections: 6,
      ratePerSecond: 300,
      check: (status, body) =>
        status === 200 && body.includes('"word":"hello"') ? undefined : `${status} ${body}`,
    });
    for (let round = 0; round < 6; round += 1) {
      const { body } = await admin.post<Row>('/plugins/echo/reload');
      expect(body.lastChange).toMatchObject({ outcome: 'done' });
    }
    const result = await load.stop();
    expect(result.failures).toEqual({});
    expect(result.answered).toBeGreaterThan(50);
    const others = (rows: Row[]) =>
      rows.filter(({ id }) => id !== 'echo').map(({ id, generation, pid }) => ({ id, generation, pid }));
    expect(others(await plugins())).toEqual(others(before));
  });

  test('saving a file swaps the plugin', async () => {
    await folder.edit('echo/plugin.ts', 'const edition = 1;', 'const edition = 2;');
    await eventually(say, ({ edition }) => edition === 2, { within: 60_000, what: 'the new edition' });
  });

  test('a version that does not import never serves; the old one stays and the reason is shown', async () => {
    const before = await echo();
    await folder.edit('echo/plugin.ts', 'const edition = 2;', 'const edition = ;');
    const after = await eventually(echo, ({ lastChange }) => lastChange?.outcome === 'rolled-back', {
      within: 60_000,
      what: 'the refusal',
    });
    expect(after).toMatchObject({ state: 'running', generation: before.generation });
    expect(after.lastChange?.reason).toMatch(/plugin\.ts|expression|syntax/i);
    expect(await say()).toMatchObject({ edition: 2 });
    await folder.edit('echo/plugin.ts', 'const edition = ;', 'const edition = 3;');
    await eventually(say, ({ edition }) => edition === 3, { within: 60_000, what: 'the repaired edition' });
  });

  test('a version whose migration fails never serves', async () => {
    const { mkdir, writeFile, rm } = await import('node:fs/promises');
    await mkdir(`${folder.path}/echo/migrations`, { recursive: true });
    const migration = `${folder.path}/echo/migrations/0001-bad.ts`;
    await writeFile(
      migration,
      `export default { up: (db) => db.run('CREATE TABEL x ()'), down: async () => undefined };`,
    );
    const { body } = await admin.post<Row>('/plugins/echo/reload');
    expect(body).toMatchObject({ state: 'running', lastChange: { outcome: 'rolled-back' } });
    expect(body.lastChange?.reason).toContain('syntax error at or near "TABEL"');
    expect(await say()).toMatchObject({ edition: 3 });
    await rm(migration);
  });

  test('routes that a new version adds are served at once, and those it drops are gone', async () => {
    await folder.edit('echo/plugin.ts', "rest: 'GET /echo/{word}'", "rest: 'GET /parrot/{word}'");
    const status = async () => [(await admin.get('/parrot/hi')).status, (await admin.get('/echo/hi')).status];
    await eventually(status, ([added, dropped]) => added === 200 && dropped === 404, {
      within: 60_000,
      what: 'the routes',
    });
  });

  test('reloads leave no process, connection or subscription behind', async () => {
    const count = async () => {
      const { natsMonitorUrl } = await kernel.runtime();
      const stats = (await (await fetch(`${natsMonitorUrl}/varz`)).json()) as {
        connections: number;
        subscriptions: number;
      };
      return { connections: stats.connections, subscriptions: stats.subscriptions };
    };
    await admin.post('/plugins/echo/reload');
    const before = await settled(count);
    for (let round = 0; round < 5; round += 1) await admin.post('/plugins/echo/reload');
    await eventually(
      count,
      (now) => now.connections <= before.connections && now.subscriptions <= before.subscriptions,
      {
        within: 60_000,
        what: `going back to ${JSON.stringify(before)}`,
      },
    );
  });
});

/** What is counted once it has been the same for two seconds: what leaves has left. */
async function settled<T>(count: () => Promise<T>): Promise<T> {
  let [last, since] = [await count(), performance.now()];
  await eventually(
    async () => {
      const now = await count();
      if (JSON.stringify(now) !== JSON.stringify(last)) [last, since] = [now, performance.now()];
      return performance.now() - since;
    },
    (sameMs) => sameMs > 2_000,
    { within: 60_000, what: 'an end of the changes', every: 100 },
  );
  return last;
}

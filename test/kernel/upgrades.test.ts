import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { type PluginFolder, pluginFolder } from '../support/plugin-folder.ts';
import { startLoad } from '../support/steady-load.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

interface Row {
  readonly id: string;
  readonly version: string;
  readonly generation: number;
  readonly state: string;
  readonly enabled: boolean;
  readonly lastChange?: { outcome: string; reason?: string };
}

interface Migrations {
  readonly applied: { name: string; appliedAt: string }[];
  readonly pending: { name: string; phase: string; sql: string[]; problem?: string }[];
}

let folder: PluginFolder;
let kernel: TestKernel;
let admin: ApiClient;

beforeAll(async () => {
  folder = await pluginFolder('memos', 'memo-labels');
  kernel = await startTestKernel({ pluginsDirectory: folder.path, hosts: 'disabled' });
  admin = await kernel.login();
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
  await folder?.[Symbol.asyncDispose]();
});

const row = async (id: string) => (await admin.get<Row>(`/plugins/${id}`)).body;
const reload = async () => (await admin.post<Row>('/plugins/memos/reload')).body;
const migrations = async () => (await admin.get<Migrations>('/plugins/memos/migrations')).body;
const applied = async () => (await migrations()).applied.map(({ name }) => name);
const count = async () =>
  (await admin.get<{ column: string; memos: number; named: number }>('/memos/count')).body;
const disable = (id: string, body?: unknown) =>
  admin.post<Row & { detail: string }>(`/plugins/${id}/disable`, body);
const enable = (id: string) => admin.post<Row & { detail: string }>(`/plugins/${id}/enable`);

async function addMigration(name: string, sql: string, phase = 'expand'): Promise<string> {
  const path = join(folder.path, 'memos', 'migrations', `${name}.ts`);
  const text = `export default { phase: '${phase}', up: (db) => db.run('${sql}'), down: async () => undefined };\n`;
  await writeFile(path, text);
  return path;
}

/** Memos written and counted all the time, at 50 requests per second each. */
function startMemos() {
  const options = { token: admin.token as string, connections: 2, ratePerSecond: 50 };
  const url = `${kernel.baseUrl}/api/v1/memos`;
  const writing = startLoad({
    ...options,
    url,
    body: { text: 'hello' },
    check: (status, body) => (body === '{"text":"hello"}' ? undefined : `${status} ${body}`),
  });
  const reading = startLoad({
    ...options,
    url: `${url}/count`,
    check: (status, body) => (status === 200 ? undefined : `${status} ${body}`),
  });
  return async () => ({ written: await writing.stop(), read: await reading.stop() });
}

describe('an upgrade that renames a column', () => {
  test('what it would run is shown beforehand, step by step, and is not run', async () => {
    const { path } = folder;
    await cp(join(path, 'memos/upgrade'), join(path, 'memos/migrations'), { recursive: true });
    const shown = await migrations();
    expect(shown.applied).toEqual([{ name: '0001-memos', appliedAt: expect.stringMatching(/^20.*Z$/) }]);
    expect(shown.pending.map(({ name, phase }) => [name, phase])).toEqual([
      ['0002-add-subject', 'expand'],
      ['0003-drop-title', 'contract'],
    ]);
    expect(shown.pending[0]?.sql).toContain('UPDATE memos SET subject = title');
    expect(shown.pending[1]?.sql.join()).toContain('DROP COLUMN title');
    expect(await applied()).toEqual(['0001-memos']);
  });

  test('loses no request, neither while both generations run nor when the old column goes', async () => {
    await folder.edit('memos/plugin.ts', `const column = 'title';`, `const column = 'subject';`);
    const stop = startMemos();
    await eventually(count, ({ memos }) => memos > 20, { within: 60_000, what: 'the load' });
    expect((await reload()).lastChange).toEqual({ at: expect.any(String), outcome: 'done' });
    await eventually(applied, (names) => names.includes('0003-drop-title'), {
      within: 60_000,
      what: 'the contract step',
    });
    const { written, read } = await stop();
    expect({ ...written.failures, ...read.failures }).toEqual({});
    const { column, memos, named } = await count();
    expect({ column, memos, named }).toEqual({
      column: 'subject',
      memos: written.answered,
      named: written.answered,
    });
  });

  test('an expand step that drops a column is refused; the old generation serves on', async () => {
    const before = await row('memos');
    const file = await addMigration('0004-drop', 'ALTER TABLE memos DROP COLUMN subject');
    const { lastChange, generation, state } = await reload();
    expect({ generation, state }).toEqual({ generation: before.generation, state: 'running' });
    expect(lastChange?.outcome).toBe('rolled-back');
    expect(lastChange?.reason).toContain(
      '0004-drop drops the column memos.subject, which the running generation still uses',
    );
    expect((await count()).named).toBeGreaterThan(0);
    expect(await applied()).not.toContain('0004-drop');
    await rm(file);
  });

  test('a contract step that fails leaves the new generation serving and says so in its row', async () => {
    await addMigration('0004-later', 'ALTER TABLE memos DROP COLUMN nothing', 'contract');
    expect((await reload()).lastChange).toMatchObject({ outcome: 'done' });
    const told = await eventually(
      () => row('memos'),
      ({ lastChange }) => lastChange?.reason !== undefined,
      { within: 60_000, what: 'the reason' },
    );
    expect(told).toMatchObject({ state: 'running', lastChange: { outcome: 'done' } });
    expect(told.lastChange?.reason).toContain('the contract step 0004-later did not go through');
    expect(told.lastChange?.reason).toContain('tried again at the next reload or start');
    await addMigration('0004-later', 'COMMENT ON TABLE memos IS NULL', 'contract');
    expect((await reload()).lastChange).toEqual({ at: expect.any(String), outcome: 'done' });
    await eventually(applied, (names) => names.includes('0004-later'), {
      within: 60_000,
      what: 'the contract step',
    });
  });
});

describe('a plugin that another needs', () => {
  test('keeps a version the other accepts', async () => {
    await folder.edit('memos/plugin.json', '"version": "1.0.0"', '"version": "2.0.0"');
    const { version, lastChange } = await reload();
    expect(lastChange).toMatchObject({
      outcome: 'rolled-back',
      reason: 'memo-labels requires memos ^1.0.0, but memos is 2.0.0',
    });
    expect(version).toBe('1.0.0');
    await folder.edit('memos/plugin.json', '"version": "2.0.0"', '"version": "1.1.0"');
    expect(await reload()).toMatchObject({ version: '1.1.0', lastChange: { outcome: 'done' } });
  });

  test('is disabled only with it, and it goes first', async () => {
    const refused = await disable('memos');
    expect(refused.status).toBe(409);
    expect(refused.body.detail).toContain('memo-labels needs memos');
    expect(refused.body.detail).toContain('send { "dependants": true }');
    expect((await row('memos')).enabled).toBe(true);
    expect(await disable('memos', { dependants: true })).toMatchObject({
      status: 200,
      body: { state: 'stopped' },
    });
    expect(await row('memo-labels')).toMatchObject({ state: 'stopped', enabled: false });
    expect((await admin.get('/memos/count')).status).toBe(404);
  });

  test('is enabled before it', async () => {
    const refused = await enable('memo-labels');
    expect(refused.status).toBe(409);
    expect(refused.body.detail).toContain('memo-labels requires memos ^1.0.0, which is disabled');
    expect(await enable('memos')).toMatchObject({ status: 200, body: { state: 'running' } });
    expect(await enable('memo-labels')).toMatchObject({ status: 200, body: { state: 'running' } });
    expect((await count()).named).toBeGreaterThan(0);
  });
});

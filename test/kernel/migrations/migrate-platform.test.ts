import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { migrateInChild, recordInChild } from '../../../kernel/database/migrate-in-child.ts';
import type { PluginToMigrate } from '../../../kernel/database/migration-request.ts';
import { startEmbeddedPostgres } from '../../../kernel/embedded/embedded-postgres.ts';
import { openStart } from '../embedded/running-servers.ts';
import { makeTemporaryDirectory } from '../embedded/temporary-directory.ts';

let postgres: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
let admin: Client;
const databaseSecret = 'what the passwords of the roles are made of';

beforeAll(async () => {
  postgres = await startEmbeddedPostgres(await openStart());
  admin = new Client({ connectionString: postgres.url });
  await admin.connect();
});

afterAll(async () => {
  await admin?.end();
  await postgres?.stop();
});

/** A plugin folder with one migration per entry: what `up` runs, and its phase. */
async function pluginWith(steps: Readonly<Record<string, string | { contract: string }>>): Promise<string> {
  const directory = await makeTemporaryDirectory();
  await mkdir(join(directory, 'migrations'));
  await addSteps(directory, steps);
  return directory;
}

async function addSteps(directory: string, steps: Readonly<Record<string, string | { contract: string }>>) {
  for (const [name, step] of Object.entries(steps)) {
    const sql = typeof step === 'string' ? step : step.contract;
    const phase = typeof step === 'string' ? '' : `phase: 'contract', `;
    const text = `export default { ${phase}up: (db) => db.run(${JSON.stringify(sql)}), down: async () => undefined };\n`;
    await writeFile(join(directory, 'migrations', `${name}.ts`), text);
  }
}

async function migrate(plugin: PluginToMigrate) {
  const [outcome] = await migrateInChild(
    { databaseUrl: postgres.url, databaseSecret, plugins: [plugin] },
    () => undefined,
  );
  return outcome;
}

const applied = async (plugin: string) =>
  (
    await admin.query('SELECT name FROM kernel.migrations WHERE plugin = $1 ORDER BY name', [plugin])
  ).rows.map(({ name }) => name);

describe('migrating a database', () => {
  test('ten starters at once run each step once', async () => {
    const directory = await pluginWith({
      '0001-runs': 'CREATE TABLE runs (step text)',
      '0002-count': `SELECT pg_sleep(0.2); INSERT INTO runs VALUES ('0002')`,
      '0003-drop': { contract: `INSERT INTO runs VALUES ('0003')` },
    });
    const request = { databaseUrl: postgres.url, databaseSecret, plugins: [{ id: 'raced', directory }] };
    const starters = await Promise.all(
      Array.from({ length: 10 }, () => migrateInChild(request, () => undefined)),
    );
    const outcomes = starters.flat();
    expect(outcomes.map(({ problem }) => problem)).toEqual(Array(10).fill(undefined));
    expect(outcomes.flatMap((outcome) => outcome.applied).sort()).toEqual([
      '0001-runs',
      '0002-count',
      '0003-drop',
    ]);
    const { rows } = await admin.query('SELECT step FROM plugin_raced.runs ORDER BY step');
    expect(rows).toEqual([{ step: '0002' }, { step: '0003' }]);
  });

  test('a step that fails leaves nothing of itself, and the steps before it stay', async () => {
    const directory = await pluginWith({
      '0001-notes': 'CREATE TABLE notes (title text)',
      '0002-bad': 'CREATE TABLE half (); SELECT 1 / 0',
    });
    expect(await migrate({ id: 'failing', directory })).toMatchObject({
      applied: ['0001-notes'],
      problem: 'division by zero',
    });
    expect(await applied('failing')).toEqual(['0001-notes']);
    const { rows } = await admin.query(`SELECT to_regclass('plugin_failing.half') AS half`);
    expect(rows).toEqual([{ half: null }]);
  });

  test('a file that is no migration, or has a phase nobody knows, is named', async () => {
    const directory = await pluginWith({});
    await writeFile(join(directory, 'migrations', '0001-empty.ts'), 'export const up = 1;\n');
    expect((await migrate({ id: 'odd', directory }))?.problem).toContain('0001-empty has no default export');
    const phased = `export default { phase: 'later', up: async () => undefined, down: async () => undefined };\n`;
    await writeFile(join(directory, 'migrations', '0001-empty.ts'), phased);
    expect((await migrate({ id: 'odd', directory }))?.problem).toContain('0001-empty has the phase later');
  });
});

describe('an upgrade beside a running generation', () => {
  test('expand steps run before it, contract steps after it, and the two-step rename loses nothing', async () => {
    const directory = await pluginWith({
      '0001-notes': `CREATE TABLE notes (title text NOT NULL); INSERT INTO notes VALUES ('old')`,
    });
    await migrate({ id: 'renaming', directory });
    await addSteps(directory, {
      '0002-subject': `ALTER TABLE notes ADD COLUMN subject text; UPDATE notes SET subject = title`,
      '0003-drop-title': { contract: 'ALTER TABLE notes DROP COLUMN title' },
    });
    const before = await migrate({ id: 'renaming', directory, moment: 'before-swap' });
    expect(before).toEqual({ plugin: 'renaming', applied: ['0002-subject'], deferred: ['0003-drop-title'] });
    const owed = before?.deferred ?? [];
    const after = await migrate({ id: 'renaming', directory, moment: 'after-swap', owed });
    expect(after).toEqual({ plugin: 'renaming', applied: ['0003-drop-title'], deferred: [] });
    expect((await admin.query('SELECT * FROM plugin_renaming.notes')).rows).toEqual([{ subject: 'old' }]);
  });

  test('an expand step that drops a column is rolled back with the column and the way to do it', async () => {
    const directory = await pluginWith({ '0001-notes': 'CREATE TABLE notes (title text)' });
    await migrate({ id: 'dropping', directory });
    await addSteps(directory, { '0002-rename': 'ALTER TABLE notes RENAME title TO subject' });
    const outcome = await migrate({ id: 'dropping', directory, moment: 'before-swap' });
    expect(outcome?.problem).toBe(
      `0002-rename drops the column notes.title, which the running generation still uses; add the new column here and drop the old one in a step with phase 'contract'`,
    );
    expect(await applied('dropping')).toEqual(['0001-notes']);
    expect((await migrate({ id: 'dropping', directory }))?.problem).toBeUndefined();
    expect((await admin.query('SELECT subject FROM plugin_dropping.notes')).rows).toEqual([]);
  });

  test('a column added in this upgrade may be made strict by a later step of it', async () => {
    const directory = await pluginWith({ '0001-notes': 'CREATE TABLE notes (title text)' });
    await migrate({ id: 'growing', directory });
    await addSteps(directory, {
      '0002-add': `ALTER TABLE notes ADD COLUMN code text DEFAULT 'x'; CREATE TABLE files (name text)`,
      '0003-strict': 'ALTER TABLE notes ALTER code SET NOT NULL; ALTER TABLE files DROP COLUMN name',
    });
    const outcome = await migrate({ id: 'growing', directory, moment: 'before-swap' });
    expect(outcome).toMatchObject({ applied: ['0002-add', '0003-strict'] });
  });

  test('a contract step that fails is told, waits, and runs before the steps of the next version', async () => {
    const directory = await pluginWith({ '0001-notes': 'CREATE TABLE notes (title text, body text)' });
    await migrate({ id: 'waiting', directory });
    await addSteps(directory, { '0002-drop': { contract: 'ALTER TABLE notes DROP COLUMN subject' } });
    const plugin = { id: 'waiting', directory, owed: ['0002-drop'] };
    const failed = await migrate({ ...plugin, moment: 'after-swap' });
    expect(failed).toMatchObject({ applied: [], deferred: ['0002-drop'] });
    expect(failed?.unfinished).toContain('the contract step 0002-drop did not go through: column "subject"');
    expect((await migrate({ id: 'waiting', directory }))?.problem).toBeUndefined();
    await addSteps(directory, { '0003-add': 'ALTER TABLE notes ADD COLUMN more text' });
    expect((await migrate({ ...plugin, moment: 'before-swap' }))?.problem).toContain(
      '0003-add waits behind it',
    );
    await addSteps(directory, { '0002-drop': { contract: 'ALTER TABLE notes DROP COLUMN title' } });
    expect(await migrate({ ...plugin, moment: 'before-swap' })).toMatchObject({
      applied: ['0002-drop', '0003-add'],
    });
  });

  test('a lock that somebody holds is waited for a second at a time; the readers go on', async () => {
    const directory = await pluginWith({ '0001-notes': 'CREATE TABLE notes (title text, body text)' });
    await migrate({ id: 'locked', directory });
    await addSteps(directory, { '0002-drop': { contract: 'ALTER TABLE notes DROP COLUMN title' } });
    const holder = new Client({ connectionString: postgres.url });
    await holder.connect();
    await holder.query('BEGIN; SELECT FROM plugin_locked.notes');
    const migrating = migrate({ id: 'locked', directory, moment: 'after-swap', owed: ['0002-drop'] });
    const waits: number[] = [];
    for (let round = 0; round < 20; round += 1) {
      const startedAt = performance.now();
      await admin.query('SELECT FROM plugin_locked.notes');
      waits.push(performance.now() - startedAt);
      await pause(100);
    }
    await holder.query('COMMIT');
    expect(await migrating).toMatchObject({ applied: ['0002-drop'] });
    await holder.end();
    expect(Math.max(...waits)).toBeLessThan(10_000);
  });

  test('a lock that is never free ends the step with its reason; nothing of it stays', async () => {
    const directory = await pluginWith({ '0001-notes': 'CREATE TABLE notes (title text, body text)' });
    await migrate({ id: 'held', directory });
    await addSteps(directory, { '0002-drop': { contract: 'ALTER TABLE notes DROP COLUMN title' } });
    const holder = new Client({ connectionString: postgres.url });
    await holder.connect();
    await holder.query('BEGIN; SELECT FROM plugin_held.notes');
    const outcome = await migrate({ id: 'held', directory, moment: 'after-swap', owed: ['0002-drop'] });
    await holder.end();
    expect(outcome?.unfinished).toContain('0002-drop tried 5 times to get its lock');
    expect(await applied('held')).toEqual(['0001-notes']);
  });
});

describe('the SQL of what would run', () => {
  test('is recorded step by step; the database stays as it was', async () => {
    const directory = await pluginWith({ '0001-notes': 'CREATE TABLE notes (title text)' });
    await migrate({ id: 'recorded', directory });
    await addSteps(directory, {
      '0002-add': 'ALTER TABLE notes ADD COLUMN subject text',
      '0003-bad': 'SELECT 1 / 0',
      '0004-drop': { contract: 'ALTER TABLE notes DROP COLUMN title' },
    });
    const request = { databaseUrl: postgres.url, databaseSecret, plugin: { id: 'recorded', directory } };
    expect(await recordInChild(request)).toEqual([
      { name: '0002-add', phase: 'expand', sql: ['ALTER TABLE notes ADD COLUMN subject text'] },
      { name: '0003-bad', phase: 'expand', sql: ['SELECT 1 / 0'], problem: 'division by zero' },
      { name: '0004-drop', phase: 'contract', sql: [], problem: 'a step before it stops' },
    ]);
    expect(await applied('recorded')).toEqual(['0001-notes']);
    expect((await admin.query('SELECT * FROM plugin_recorded.notes')).fields.map(({ name }) => name)).toEqual(
      ['title'],
    );
  });
});

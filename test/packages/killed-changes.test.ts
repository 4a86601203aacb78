import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { runIsp, spawnIsp } from '../support/run-isp.ts';
import { startedDirectory, startTestKernel, type TestKernel } from '../support/test-kernel.ts';
import { type PackageFolder, packageFolder } from './support/make-package.ts';

/** What there is of the plugin: nothing, its first version or its second. */
type State = 'nothing' | '1.0.0' | '1.1.0';

interface Change {
  readonly from: State;
  readonly to: State;
  /** Steps before the other version counts, and behind that. */
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

const installing = ['verified', 'stored', 'unpacked', 'migrated', 'started'];
const changes: Readonly<Record<string, Change>> = {
  install: { from: 'nothing', to: '1.0.0', before: installing, behind: ['switched', 'finished'] },
  upgrade: { from: '1.0.0', to: '1.1.0', before: installing, behind: ['switched', 'finished'] },
  rollback: { from: '1.1.0', to: '1.0.0', before: ['migrated', 'started'], behind: ['switched', 'finished'] },
  remove: { from: '1.0.0', to: 'nothing', before: ['stopped', 'exported'], behind: ['switched', 'finished'] },
};

/** Every step at which the kernel is killed, and what has to be there after the next start. */
const cases = Object.entries(changes).flatMap(([kind, change]) => [
  ...change.before.map((step) => ({ fault: `${kind}:${step}`, kind, expected: change.from })),
  ...change.behind.map((step) => ({ fault: `${kind}:${step}`, kind, expected: change.to })),
]);

const renamed = { migrations: ['0002-add-subject', '0003-drop-title'], constants: { column: 'subject' } };

let packages: PackageFolder;
let files: Readonly<Record<'1.0.0' | '1.1.0', string>>;
let dataDirectory: string;
let kernel: TestKernel;
let admin: ApiClient;

beforeAll(async () => {
  packages = await packageFolder();
  files = {
    '1.0.0': await packages.make({ version: '1.0.0', key: undefined }),
    '1.1.0': await packages.make({ version: '1.1.0', key: undefined, ...renamed }),
  };
  dataDirectory = await startedDirectory('disabled');
  await start(cases[0]!.fault);
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
  await packages?.[Symbol.asyncDispose]();
  await rm(dataDirectory, { recursive: true, force: true, maxRetries: 5 });
});

async function start(fault: string): Promise<void> {
  kernel = await startTestKernel({ mode: 'sandbox', dataDirectory, environment: { ISP_FAULT: fault } });
  admin = await kernel.login();
}

const install = (version: '1.0.0' | '1.1.0') => ['install', files[version], '--allow-unsigned', '--yes'];
const remove = (data: string) => ['remove', 'notebook', '--data', data];

const commands: Readonly<Record<string, () => string[]>> = {
  install: () => install('1.0.0'),
  upgrade: () => install('1.1.0'),
  rollback: () => ['rollback', 'notebook'],
  remove: () => remove('export'),
};
const environment = () => ({ ISP_DATA_DIR: dataDirectory, ISP_MODE: 'sandbox' });
const isp = (command: string[]) => runIsp(['plugin', ...command], environment());

/** What serves now, and whether all that belongs to it is there and nothing else. */
async function look() {
  const answer = await admin.get<{ version?: string; column?: string }>('/notebook/count');
  const client = new Client({ connectionString: (await kernel.runtime()).databaseUrl });
  await client.connect();
  try {
    const list = async (sql: string) =>
      (await client.query<{ name: string }>(sql)).rows.map(({ name }) => name);
    return {
      version: answer.status === 404 ? 'nothing' : answer.body.version,
      column: answer.body.column,
      steps: await list(`SELECT name FROM kernel.migrations WHERE plugin = 'notebook' ORDER BY name`),
      open: await list('SELECT plugin AS name FROM kernel.package_changes'),
      stored: await list('SELECT version AS name FROM kernel.packages ORDER BY version'),
      roles: await list(`SELECT rolname AS name FROM pg_roles WHERE rolname LIKE 'plugin_notebook%'`),
      folders: readdirSync(join(dataDirectory, 'packages', 'notebook'), { withFileTypes: true })
        .map(({ name }) => name.split('-')[0])
        .sort(),
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return { version: 'nothing', steps: [], open: [], stored: [], roles: [], folders: [] };
  } finally {
    await client.end();
  }
}

type Seen = Awaited<ReturnType<typeof look>>;

const wanted: Readonly<Record<State, Pick<Seen, 'steps' | 'column'>>> = {
  nothing: { steps: [], column: undefined },
  '1.0.0': { steps: ['0001-notes'], column: 'title' },
  '1.1.0': { steps: ['0001-notes', '0002-add-subject', '0003-drop-title'], column: 'subject' },
};

function fits(seen: Seen, state: State): boolean {
  const { steps, column } = wanted[state];
  const whole = state === 'nothing' ? seen.stored.length + seen.roles.length === 0 : seen.roles.length === 2;
  return (
    seen.version === state &&
    seen.column === column &&
    seen.steps.join() === steps.join() &&
    seen.open.length === 0 &&
    seen.folders.join() === seen.stored.join() &&
    whole
  );
}

const becomes = (state: State, what: string) =>
  eventually(look, (seen) => fits(seen, state), { within: 60_000, what: `${what}: ${state}` });

/** Brings the plugin to a state by changes nobody interrupts. */
async function bringTo(state: State): Promise<void> {
  const { version } = await look();
  if (version === state) return;
  if (state === 'nothing' || (state === '1.0.0' && version === '1.1.0')) await isp(remove('drop'));
  if (state !== 'nothing' && (await look()).version === 'nothing') await isp(install('1.0.0'));
  if (state === '1.1.0') await isp(install('1.1.0'));
  await becomes(state, 'before');
}

test.each(cases.map((one, index) => ({ ...one, next: cases[index + 1]?.fault ?? 'none' })))(
  'a kernel killed at $fault leaves $expected, whole',
  async ({ fault, kind, expected, next }) => {
    await bringTo(changes[kind]!.from);
    const ended = once(kernel.child, 'exit');
    const command = spawnIsp(['plugin', ...(commands[kind] as () => string[])()], environment());
    const [, signal] = await ended;
    expect(signal).toBe('SIGKILL');
    command.kill('SIGKILL');
    await start(next);
    await becomes(expected, `after ${fault}`);
  },
);

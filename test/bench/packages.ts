import { setTimeout as pause } from 'node:timers/promises';
import { type KernelCaller, kernelCaller } from '../packages/support/kernel-caller.ts';
import { type PackageFolder, packageFolder, type VersionWish } from '../packages/support/make-package.ts';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { type LoadResult, startLoad } from '../support/steady-load.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';
import type { BenchOptions } from './bench-options.ts';
import { lagOf, readMetrics } from './platform/metrics.ts';
import { atMost, exactly, type Row, row } from './rows.ts';

const ratePerSecond = 50;
const consent = ['runtime.node', 'db.schema'];
const renamed = { migrations: ['0002-add-subject', '0003-drop-title'], constants: { column: 'subject' } };

interface Ground {
  readonly kernel: TestKernel;
  readonly admin: ApiClient;
  readonly caller: KernelCaller;
  readonly packages: PackageFolder;
}

/** Checks 13, 15 and 16: what installing, updating and going back take, and what a load of requests notices of it. */
export async function run(progress: BenchOptions['progress'], { quick }: BenchOptions): Promise<Row[]> {
  progress('starting the platform');
  await using packages = await packageFolder();
  await using kernel = await startTestKernel({ hosts: 'apart' });
  const admin = await kernel.login();
  await using caller = await kernelCaller(kernel);
  await admin.post('/trusted-keys', { name: 'Benchmark', publicKey: packages.key.publicKeyPem });
  const ground = { kernel, admin, caller, packages };

  progress('installing');
  const installed = await install(ground, { version: '1.0.0' });
  const load = startNotes(ground);
  await readMetrics(ground); // the lag since the start of the platform
  await pause(quick ? 3_000 : 10_000);
  const steadyLagMs = lagOf(await readMetrics(ground));
  progress('updating under load, a column is renamed');
  const updated = await install(ground, { version: '1.1.0', ...renamed });
  await stepsAre(admin, 3);
  progress('a version that fails its health check, under load');
  const bad = { ...renamed.constants, health: 'ill' };
  const refused = await install(ground, { version: '1.2.0', ...renamed, constants: bad });
  progress('going back under load');
  const back = await timed(() => admin.post<{ version: string }>('/plugins/notebook/rollback', {}));
  await stepsAre(admin, 1);
  await pause(quick ? 1_000 : 5_000);
  const lagMs = lagOf(await readMetrics(ground));
  const { written, read } = await load.stop();
  for (const [failure, count] of Object.entries({ ...written.failures, ...read.failures }))
    progress(`${count} × ${failure}`);
  progress('removing');
  const removed = await timed(() =>
    admin.send<{ objectsLeft: number }>('DELETE', '/plugins/notebook?data=drop'),
  );
  return [
    row('install of a signed package until its routes answer', installed.seconds, 's'),
    row('update with a renamed column until the new version serves', updated.seconds, 's'),
    row('update that fails its health check until it is rolled back', refused.seconds, 's'),
    atMost(10, row('rollback, settings and tables included', back.seconds, 's')),
    exactly(
      1,
      row(
        'the version of before serves after the rollback',
        back.result.body.version === '1.0.0' ? 1 : 0,
        '',
      ),
    ),
    row('requests during update, failed update and rollback', written.answered + read.answered, ''),
    exactly(0, row('of these failed', failuresOf(written) + failuresOf(read), '')),
    atMost(
      50,
      row(
        "longest lag of the kernel's event loop meanwhile, beside the load alone",
        lagMs,
        'ms',
        steadyLagMs,
      ),
    ),
    row('removal with all data', removed.seconds, 's'),
    exactly(0, row('database objects left after the removal', removed.result.body.objectsLeft, '')),
  ];
}

async function install({ caller, packages }: Ground, wish: VersionWish) {
  const file = await packages.make(wish);
  return timed(() => caller.call('kernel.packages.install', { file, consent }));
}

interface Timed<T> {
  readonly result: T;
  readonly seconds: number;
}

async function timed<T>(work: () => Promise<T>): Promise<Timed<T>> {
  const startedAt = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - startedAt) / 1000 };
}

function startNotes({ kernel, admin }: Ground) {
  const options = { token: admin.token as string, connections: 4, ratePerSecond };
  const url = `${kernel.baseUrl}/api/v1/notebook`;
  const check = (status: number, body: string) => (status < 300 ? undefined : `${status} ${body}`);
  const writing = startLoad({ ...options, url, body: { text: 'hello' }, check });
  const reading = startLoad({ ...options, url: `${url}/count`, check });
  return { stop: async () => ({ written: await writing.stop(), read: await reading.stop() }) };
}

function failuresOf({ failures }: LoadResult): number {
  return Object.values(failures).reduce((sum, count) => sum + count, 0);
}

async function stepsAre(admin: ApiClient, count: number): Promise<void> {
  const applied = async () =>
    (await admin.get<{ applied: unknown[] }>('/plugins/notebook/migrations')).body.applied.length;
  await eventually(applied, (now) => now === count, { within: 60_000, what: `${count} migrations` });
}

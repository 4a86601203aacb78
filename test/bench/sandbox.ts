import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Context, Manifest } from '@isp/sdk';
import { createBusNode } from '../../kernel/bus/bus-node.ts';
import { loadSandboxed } from '../../kernel/sandbox/sandboxed-plugin.ts';
import { kernelToken } from '../support/kernel-token.ts';
import { pluginFolder } from '../support/plugin-folder.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';
import type { BenchOptions } from './bench-options.ts';
import { median, percentile } from './percentiles.ts';
import { childrenOf, memoryMb } from './platform/process-facts.ts';
import { atMost, type Row, row } from './rows.ts';

const warmUp = 500;
const hostCallsPerRun = 20;

/** What the sandbox costs: a host call over the boundary, an action beside the same runtime `node`, its start, its memory. */
export async function run(progress: BenchOptions['progress'], options: BenchOptions): Promise<Row[]> {
  const times = options.quick ? 300 : 3_000;
  progress('the boundary alone');
  const boundary = await measureBoundary(times);
  await using folder = await pluginFolder('pocket', 'echo');
  progress('starting the platform');
  await using kernel = await startTestKernel({ pluginsDirectory: folder.path, hosts: 'apart' });
  return [...boundary, ...(await measureCalls(kernel, times)), ...(await measureStarts(kernel, options))];
}

/** A plugin in a sandbox whose host answers at once: what is left is the way over the boundary and back. */
async function measureBoundary(times: number): Promise<Row[]> {
  const cacheFolder = await mkdtemp(join(tmpdir(), 'isp-bench-'));
  const directory = fileURLToPath(new URL('../fixtures/sandbox/bench-plugin', import.meta.url));
  const context = contextThatAnswers();
  const { definition, host } = await loadSandboxed({
    directory,
    manifest: { id: 'bench', runtime: 'sandbox' } as Manifest,
    memoryLimitMb: 512,
    cacheFolder,
    config: {},
    standsAt: () => undefined,
    refused: () => undefined,
    self: () => context,
    started: () => undefined,
    ended: () => undefined,
  });
  const [action] = definition.actions ?? [];
  const call = (calls: number) => () => action?.handler(context, { calls } as never);
  const none = await timesOf(call(0), times);
  const some = await timesOf(call(hostCallsPerRun), times);
  host.close();
  await rm(cacheFolder, { recursive: true });
  const each = some.map((ms) => Math.max(0, ms - median(none)) / hostCallsPerRun);
  return [
    atMost(0.2, row('host call of a sandboxed plugin, median', median(each), 'ms')),
    atMost(0.2, row('host call of a sandboxed plugin, p95', percentile(each, 0.95), 'ms')),
    row('call into the sandbox and back, median', median(none), 'ms'),
  ];
}

function contextThatAnswers(): Context {
  const context = {
    ...{
      plugin: 'bench',
      requestId: 'bench',
      config: {},
      principal: { scope: 'system', id: 'a', permissions: [] },
    },
    transaction: (work: (tx: object) => Promise<unknown>) => work({}),
    kv: { get: async () => 1 },
  };
  return context as unknown as Context;
}

async function measureCalls(kernel: TestKernel, times: number): Promise<Row[]> {
  const { natsUrl } = await kernel.runtime();
  const meta = { principal: await kernelToken(kernel), requestId: 'bench' };
  const bus = createBusNode({ nodeId: 'bench', natsUrl });
  await bus.start();
  await bus.awaitListed({ nodeId: 'kernel', services: ['kernel'], timeoutMs: 10_000 });
  const sandboxed = await timesOf(() => bus.call('pocket.greet', { name: 'a' }, { meta }), times);
  const plain = await timesOf(() => bus.call('echo.say', { word: 'a' }, { meta }), times);
  await bus.stop();
  return [
    row('action over the bus, sandbox beside node, median', median(sandboxed), 'ms', median(plain)),
    row(
      'action over the bus, sandbox beside node, p95',
      percentile(sandboxed, 0.95),
      'ms',
      percentile(plain, 0.95),
    ),
  ];
}

async function measureStarts(kernel: TestKernel, { quick }: BenchOptions): Promise<Row[]> {
  const admin = await kernel.login();
  const reload = (id: string) => () => admin.post(`/plugins/${id}/reload`);
  const [sandboxed, plain]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < (quick ? 3 : 10); turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 3_000)); // the warm spare comes up meanwhile
    sandboxed.push(...(await timesOf(reload('pocket'), 1, 0)));
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    plain.push(...(await timesOf(reload('echo'), 1, 0)));
  }
  const pidOf = async (id: string) => (await admin.get<{ pid: number }>(`/plugins/${id}`)).body.pid;
  const [host, other] = [await pidOf('pocket'), await pidOf('echo')];
  const locked = childrenOf(host).map((pid) => memoryMb(pid, 'Pss'));
  const whole = locked.reduce((sum, mb) => sum + mb, memoryMb(host, 'Pss'));
  return [
    row('reload with a warm spare, sandbox beside node, median', median(sandboxed), 'ms', median(plain)),
    row(
      'memory of host and locked-down process beside a node plugin (PSS)',
      whole,
      'MB',
      memoryMb(other, 'Pss'),
    ),
    row('memory of the locked-down process alone (PSS)', median(locked), 'MB'),
  ];
}

async function timesOf(work: () => unknown, times: number, warm = warmUp): Promise<number[]> {
  for (let turn = 0; turn < warm; turn += 1) await work();
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const began = performance.now();
    await work();
    taken.push(performance.now() - began);
  }
  return taken;
}

import { readFileSync } from 'node:fs';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { pluginFolder } from '../support/plugin-folder.ts';
import { startLoad } from '../support/steady-load.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';
import { type Row, row } from './rows.ts';

const underLoad = 20;
const inAll = 200;

/** Reloads of a plugin at ≥ 300 requests/s through REST: what is lost, how long it takes, what is left behind. */
export async function run(progress: (text: string) => void): Promise<Row[]> {
  await using folder = await pluginFolder('echo');
  progress('starting the platform');
  await using kernel = await startTestKernel({ pluginsDirectory: folder.path, hosts: 'apart' });
  const admin = await kernel.login();
  const load = (seconds: number) => steady(kernel, admin, seconds);

  progress('steady load');
  const steadily = await load(5);
  progress(`${underLoad} reloads under load`);
  const running = startSteady(kernel, admin);
  const times: number[] = [];
  for (let number = 0; number < underLoad; number += 1) times.push(await reload(admin));
  const reloading = await running.stop();
  progress(`${inAll - underLoad} more reloads`);
  const before = await leftovers(kernel);
  for (let number = underLoad; number < inAll; number += 1) await reload(admin);
  const after = await eventually(
    () => leftovers(kernel),
    (now) => now.connections <= before.connections,
    { within: 10_000, what: 'closing what was open' },
  );
  times.sort((one, other) => one - other);
  const failed = Object.values(reloading.failures).reduce((sum, count) => sum + count, 0);
  return [
    row(`requests during ${underLoad} reloads`, reloading.answered, ''),
    row('of these failed or answered wrong', failed, ''),
    row('rate during the reloads', reloading.perSecond, 'requests/s', steadily.perSecond),
    row('p99 during the reloads', reloading.p99Ms, 'ms', steadily.p99Ms),
    row('a reload, one right after the other, median', times[Math.floor(times.length / 2)] as number, 'ms'),
    row('a reload, one right after the other, slowest', times.at(-1) as number, 'ms'),
    row(`processes after ${inAll} reloads`, after.processes, '', before.processes),
    row(`bus connections after ${inAll} reloads`, after.connections, '', before.connections),
    row(`bus subscriptions after ${inAll} reloads`, after.subscriptions, '', before.subscriptions),
    row(`memory of the kernel after ${inAll} reloads`, after.kernelMb, 'MB', before.kernelMb),
  ];
}

function startSteady(kernel: TestKernel, admin: ApiClient) {
  return startLoad({
    url: `${kernel.baseUrl}/api/v1/echo/hello`,
    token: admin.token as string,
    connections: 8,
    ratePerSecond: 400,
    check: (status, body) =>
      status === 200 && body.includes('"word":"hello"') ? undefined : `${status} ${body}`,
  });
}

async function steady(kernel: TestKernel, admin: ApiClient, seconds: number) {
  const load = startSteady(kernel, admin);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  return load.stop();
}

async function reload(admin: ApiClient): Promise<number> {
  const startedAt = performance.now();
  const { body } = await admin.post<{ lastChange?: { outcome: string; reason?: string } }>(
    '/plugins/echo/reload',
  );
  if (body.lastChange?.outcome !== 'done')
    throw new Error(`a reload did not succeed: ${JSON.stringify(body)}`);
  return performance.now() - startedAt;
}

async function leftovers(kernel: TestKernel) {
  const { natsMonitorUrl, pids } = await kernel.runtime();
  const stats = (await (await fetch(`${natsMonitorUrl}/varz`)).json()) as {
    connections: number;
    subscriptions: number;
  };
  const kernelPid = pids.kernel as number;
  const children = readFileSync(`/proc/${kernelPid}/task/${kernelPid}/children`, 'utf8').trim().split(' ');
  const rss = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${kernelPid}/status`, 'utf8'))?.[1];
  return {
    connections: stats.connections,
    subscriptions: stats.subscriptions,
    processes: children.length,
    kernelMb: Number(rss) / 1024,
  };
}

import { startLoad } from '../../support/steady-load.ts';
import { median, worst } from '../percentiles.ts';
import { atMost, exactly, type Row, row } from '../rows.ts';
import { timed } from './instants.ts';
import type { RunningPlatform } from './running-platform.ts';

interface Shown {
  readonly pid: number;
  readonly perMinute: number;
}

const processes = 2;
const limitMs = 10_000;

/** Check 18: settings of a plugin in two processes, changed under load: live, by a swap, and refused. */
export async function measureSettings(platform: RunningPlatform): Promise<Row[]> {
  const { admin, api, progress, times } = platform;
  const load = startLoad({
    url: `${api}/tuned`,
    token: admin.token as string,
    connections: 8,
    ratePerSecond: 150,
    check: (status, text) => (status === 200 ? undefined : `${status} ${text}`),
  });
  const live: number[] = [];
  const swaps: number[] = [];
  progress('live changes');
  for (let number = 1; number <= times(10, 3); number += 1)
    live.push(await changeLive(platform, 100 + number));
  progress('changes by a swap');
  for (let number = 1; number <= times(10, 2); number += 1) swaps.push(await changeBySwap(platform, number));
  const refused = await isRefused(platform);
  const { failures, answered } = await load.stop();
  for (const [failure, count] of Object.entries(failures)) progress(`${count} × ${failure}`);
  const failed = Object.values(failures).reduce((sum, count) => sum + count, 0);
  return [
    row('live change: every process answers with it after, median', median(live), 'ms'),
    atMost(1_000, row('live change: every process answers with it after, worst', worst(live), 'ms')),
    row('change by a swap: answered after, median', median(swaps), 'ms'),
    row('change by a swap: answered after, worst', worst(swaps), 'ms'),
    row('requests meanwhile', answered, ''),
    exactly(0, row('requests meanwhile: failed', failed, '')),
    exactly(1, row('settings that do not fit: 422 with their path, nothing changed', refused ? 1 : 0, '')),
  ];
}

async function put({ admin }: RunningPlatform, values: object, applied: string): Promise<void> {
  const { status, body } = await admin.send<{ applied?: string }>('PUT', '/plugins/tuned/config', { values });
  if (body.applied !== applied) throw new TypeError(`not ${applied}: ${status} ${JSON.stringify(body)}`);
}

/** From the request until as many processes as there are have answered with the new value, one question after the other. */
async function changeLive(platform: RunningPlatform, perMinute: number): Promise<number> {
  const beganAt = performance.now();
  await put(platform, { perMinute }, 'live');
  const changed = new Set<number>();
  while (changed.size < processes) {
    const { body } = await platform.admin.get<Shown>('/tuned');
    if (body.perMinute === perMinute) changed.add(body.pid);
    if (performance.now() - beganAt > limitMs)
      throw new TypeError(`only ${changed.size} processes answer with ${perMinute}`);
  }
  return performance.now() - beganAt;
}

function changeBySwap(platform: RunningPlatform, number: number): Promise<number> {
  return timed(() => put(platform, { perMinute: 10, greeting: `hello ${number}` }, 'swap'));
}

async function isRefused({ admin }: RunningPlatform): Promise<boolean> {
  const revision = async () => (await admin.get<{ revision: number }>('/plugins/tuned/config')).body.revision;
  const before = await revision();
  const values = { perMinute: 0 };
  const { status, body } = await admin.send<{ errors?: { path: string }[] }>('PUT', '/plugins/tuned/config', {
    values,
  });
  const named = body.errors?.[0]?.path === '/values/perMinute';
  return status === 422 && named && (await revision()) === before;
}

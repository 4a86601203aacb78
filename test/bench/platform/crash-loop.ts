import { isAlive } from '../../support/is-alive.ts';
import { atMost, exactly, type Row, row } from '../rows.ts';
import { instantWhen } from './instants.ts';
import { whenServing } from './misbehaviour.ts';
import { getPlugin, type PluginRow, reloadPlugin } from './plugin-calls.ts';
import type { RunningPlatform } from './running-platform.ts';

const mostFailures = 10;

/** Check 9: a plugin that crashes again and again waits longer each time, and then is put into quarantine. */
export async function measureCrashLoop(platform: RunningPlatform): Promise<Row[]> {
  await reloadPlugin(platform, 'misbehaves');
  const pausesMs: number[] = [];
  let failures = 0;
  for (let state = 'running'; state === 'running' && failures < mostFailures; ) {
    failures += 1;
    const { tookMs, after } = await crash(platform);
    state = after;
    if (state === 'running') pausesMs.push(tookMs);
    platform.progress(`failure ${failures}: ${state} after ${Math.round(tookMs)} ms`);
  }
  const grow = pausesMs.every((one, index) => index === 0 || one > (pausesMs[index - 1] as number));
  const pauses = pausesMs.map((ms, index) => {
    const measured = row(`pause before restart ${index + 1}, until it serves`, ms / 1000, 's');
    return index === 3 ? atMost(60, measured) : measured;
  });
  return [
    ...pauses,
    exactly(1, row('each pause is longer than the one before', grow ? 1 : 0, '')),
    exactly(5, row('failures until quarantine', failures, '')),
    row('from the call that releases it to its first answer', await release(platform), 'ms'),
  ];
}

/** From the end of its process to the next one that serves, or to its quarantine. */
async function crash(platform: RunningPlatform): Promise<{ tookMs: number; after: string }> {
  const { pid } = await getPlugin(platform, 'misbehaves');
  await platform.admin.post('/misbehaves/exit').catch(() => undefined);
  const died = { within: 10_000, what: 'the end of its process', everyMs: 2 };
  const endedAt = await instantWhen(
    () => isAlive(pid as number),
    (is) => !is,
    died,
  );
  let after = '';
  const settledAt = await instantWhen(
    () => getPlugin(platform, 'misbehaves'),
    (now: PluginRow) => {
      after = now.state;
      // Between the end of a process and what is decided about it, the row says running without one.
      const serves = after === 'running' && now.pid !== undefined && now.pid !== pid;
      return after === 'quarantined' || serves;
    },
    { within: 90_000, what: 'the next start or the quarantine', everyMs: 20 },
  );
  return { tookMs: settledAt - endedAt, after };
}

async function release(platform: RunningPlatform): Promise<number> {
  const askedAt = performance.now();
  const { status, body } = await platform.admin.post('/plugins/misbehaves/release');
  if (status !== 200) throw new TypeError(`it was not released: ${JSON.stringify(body)}`);
  return (await whenServing(platform, 0)) - askedAt;
}

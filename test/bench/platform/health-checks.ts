import { median, worst } from '../percentiles.ts';
import { atMost, type Row, row } from '../rows.ts';
import { instantWhen } from './instants.ts';
import { getHealth } from './plugin-calls.ts';
import type { RunningPlatform } from './running-platform.ts';

/** A check each 10 s, and a second until it is shown. */
const shownWithinSeconds = 11;
/** One that does not answer is given 2 s. */
const silenceShownWithinSeconds = 13;

/** Check 10: how often a plugin shows that it lives, how often its own check runs, and how soon an illness is seen. */
export async function measureHealthChecks(platform: RunningPlatform): Promise<Row[]> {
  const { checksMs, pulsesMs } = await watchIntervals(platform);
  const illnesses: number[] = [];
  const silences: number[] = [];
  for (let number = 0; number < platform.times(5, 1); number += 1) {
    illnesses.push(await secondsUntil(platform, 'unhealthy'));
    await secondsUntil(platform, 'healthy');
  }
  for (let number = 0; number < platform.times(2, 1); number += 1) {
    silences.push(await secondsUntil(platform, 'silent'));
    await secondsUntil(platform, 'healthy');
  }
  return [
    row('between signs of life of a process, median', median(pulsesMs), 'ms'),
    atMost(1_500, row('between signs of life of a process, worst', worst(pulsesMs), 'ms')),
    row("between a plugin's own checks, median", median(checksMs) / 1000, 's'),
    atMost(11, row("between a plugin's own checks, worst", worst(checksMs) / 1000, 's')),
    atMost(
      shownWithinSeconds,
      row('its own check says unhealthy: shown after, worst', worst(illnesses), 's'),
    ),
    atMost(
      silenceShownWithinSeconds,
      row('its own check does not answer: shown after, worst', worst(silences), 's'),
    ),
  ];
}

/** The times between changes of what the process and the check tell, read 20 times a second. */
async function watchIntervals(platform: RunningPlatform) {
  platform.progress('watching its pulse and its checks');
  const until = performance.now() + platform.times(65_000, 25_000);
  const changes = { check: new Changes(), pulse: new Changes() };
  while (performance.now() < until) {
    const { lastCheck, cpuSeconds } = await getHealth(platform, 'ailing');
    changes.check.see(lastCheck);
    changes.pulse.see(cpuSeconds);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { checksMs: changes.check.intervalsMs, pulsesMs: changes.pulse.intervalsMs };
}

class Changes {
  readonly intervalsMs: number[] = [];
  #last: unknown;
  #changedAt: number | undefined;

  see(value: unknown): void {
    if (value === this.#last) return;
    const now = performance.now();
    // What was there at the first look began before it.
    if (this.#changedAt !== undefined) this.intervalsMs.push(now - this.#changedAt);
    if (this.#last !== undefined) this.#changedAt = now;
    this.#last = value;
  }
}

/** Tells the plugin what its check is to say; answers after how long that is shown. */
async function secondsUntil(
  platform: RunningPlatform,
  says: 'healthy' | 'unhealthy' | 'silent',
): Promise<number> {
  const wanted = says === 'silent' ? 'unhealthy' : says;
  const toldAt = performance.now();
  await platform.admin.post(`/ailing/${says}`);
  const shown = await instantWhen(
    () => getHealth(platform, 'ailing'),
    ({ state }) => state === wanted,
    { within: 60_000, what: `its health is shown as ${wanted}`, everyMs: 50 },
  );
  platform.progress(`${says}: shown after ${((shown - toldAt) / 1000).toFixed(1)} s`);
  return (shown - toldAt) / 1000;
}

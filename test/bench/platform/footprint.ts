import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { median, percentile, worst } from '../percentiles.ts';
import { atMost, type Row, row } from '../rows.ts';
import { reloadPlugin } from './plugin-calls.ts';
import { memoryMb } from './process-facts.ts';
import type { RunningPlatform } from './running-platform.ts';

const restMs = 20_000;
const betweenMs = 3_000;
const memoryLimitMb = 80;
/** Processes of the platform itself; all others carry a plugin. */
const own = ['kernel', 'jobs', 'postgres', 'nats', 'core'];

/** Check 25, second part: what a plugin that does nothing takes, and what its start takes. */
export async function measureFootprint(platform: RunningPlatform): Promise<Row[]> {
  const memory = await memoryRows(platform);
  const starts = platform.times(10, 3);
  for (let number = 1; number <= starts; number += 1) {
    platform.progress(`start ${number} of ${starts}`);
    await reloadPlugin(platform, 'echo');
    await pause(betweenMs);
  }
  return [...memory, ...(await startRows(platform, starts))];
}

async function memoryRows({ kernel, progress }: RunningPlatform): Promise<Row[]> {
  progress(`letting it rest for ${restMs / 1000} s`);
  await pause(restMs);
  const { pids } = await kernel.runtime();
  const byProcess = new Map(Object.entries(pids).map(([name, pid]) => [name, memoryMb(pid, 'Pss')]));
  const plugins = [...byProcess].filter(([name]) => !own.includes(name));
  progress(`PSS in MB: ${[...byProcess].map(([name, mb]) => `${name} ${Math.round(mb)}`).join(', ')}`);
  const values = plugins.map(([, mb]) => mb);
  const largest = plugins.find(([, mb]) => mb === worst(values))?.[0];
  return [
    atMost(
      memoryLimitMb,
      row('idle memory of a plugin that does nothing (PSS)', byProcess.get('echo') ?? Number.NaN, 'MB'),
    ),
    row(`idle memory of ${values.length} plugin processes (PSS), median`, median(values), 'MB'),
    atMost(
      memoryLimitMb,
      row(`idle memory of the largest plugin process (PSS), ${largest}`, worst(values), 'MB'),
    ),
  ];
}

/** What the kernel's log says of the last generations: each step, and all of them together. */
async function startRows({ kernel }: RunningPlatform, count: number): Promise<Row[]> {
  const laps = (await lapsOf(join(kernel.dataDirectory, 'logs', 'platform.log'))).slice(-count);
  const sums = laps.map((steps) => Object.values(steps).reduce((sum, ms) => sum + ms, 0));
  const steps = Object.keys(laps[0] ?? {}).map((step) =>
    row(`start of a plugin: ${step}, median`, median(laps.map((lap) => lap[step] ?? Number.NaN)), 'ms'),
  );
  return [
    row('start of a plugin, median', median(sums), 'ms'),
    atMost(1_000, row('start of a plugin, p95', percentile(sums, 0.95), 'ms')),
    ...steps,
  ];
}

async function lapsOf(logFile: string): Promise<Record<string, number>[]> {
  const lines = (await readFile(logFile, 'utf8'))
    .split('\n')
    .filter((line) => line.includes('generation serves'));
  const told = lines.map(
    (line) => JSON.parse(line) as { generation: string; lapsMs: Record<string, number> },
  );
  return told.filter(({ generation }) => generation.startsWith('echo#')).map(({ lapsMs }) => lapsMs);
}

import { type BenchOptions, selected } from './bench-options.ts';
import { measureBadVersions } from './platform/bad-versions.ts';
import { measureCrashLoop } from './platform/crash-loop.ts';
import { measureEndlessLoop } from './platform/endless-loop.ts';
import { measureFootprint } from './platform/footprint.ts';
import { measureHealthChecks } from './platform/health-checks.ts';
import { measureLeaks } from './platform/leaks.ts';
import { measureMemoryBombs } from './platform/memory-bombs.ts';
import { measureMetricsScrape } from './platform/metrics-scrape.ts';
import { measureOverhead } from './platform/overhead.ts';
import { measureRadiusReloads } from './platform/radius-reloads.ts';
import { measureReloads } from './platform/reloads.ts';
import { measureReplicas } from './platform/replicas.ts';
import { type Check, runCheck } from './platform/running-platform.ts';
import { measureSaveToServing } from './platform/save-to-serving.ts';
import { measureScheduleTicks } from './platform/schedule-ticks.ts';
import { measureSettings } from './platform/settings.ts';
import { measureUpgrade } from './platform/upgrade.ts';
import { exactly, type Row, row } from './rows.ts';

/** What the platform promises, measured; each check on a platform of its own. */
const checks: Readonly<Record<string, Check>> = {
  reloads: { plugins: ['tally', 'echo'], measure: measureReloads },
  leaks: { plugins: ['echo'], measure: measureLeaks },
  'bad-versions': { plugins: ['versions'], measure: measureBadVersions },
  watchdog: { plugins: ['misbehaves', 'echo'], measure: measureEndlessLoop },
  memory: { plugins: ['misbehaves', 'echo'], measure: measureMemoryBombs },
  replicas: { plugins: ['misbehaves', 'echo'], measure: measureReplicas },
  quarantine: { plugins: ['misbehaves'], measure: measureCrashLoop },
  health: { plugins: ['ailing'], measure: measureHealthChecks },
  upgrade: { plugins: ['memos'], measure: measureUpgrade },
  settings: { plugins: ['tuned'], measure: measureSettings },
  radius: { plugins: [], measure: measureRadiusReloads },
  schedules: { plugins: ['ticking'], measure: measureScheduleTicks },
  metrics: { plugins: ['echo', 'relays'], measure: measureMetricsScrape },
  dev: { plugins: ['echo'], command: 'dev', measure: measureSaveToServing },
  overhead: { plugins: ['echo'], measure: measureOverhead },
  footprint: { plugins: ['echo'], measure: measureFootprint },
};

/** `npm run bench platform -- --only watchdog,replicas --quick`. A check that breaks is a row that does not hold. */
export async function run(_progress: BenchOptions['progress'], options: BenchOptions): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, check] of selected(checks, options.only)) {
    try {
      rows.push(...(await runCheck(name, check, options)));
    } catch (error) {
      options.progress(`${name}: ended by an error: ${(error as Error).stack}`);
      rows.push(exactly(0, row(`${name}: ended before its end by an error`, 1, '')));
    }
  }
  return rows;
}

import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { atMost, exactly, type Row, row } from '../rows.ts';
import { faultRows } from './load-facts.ts';
import { getPlugin, type PluginRow } from './plugin-calls.ts';
import type { RunningPlatform } from './running-platform.ts';
import { startWordLoad } from './word-load.ts';

/** The fixture's `startTimeoutSeconds`. */
const deadlineMs = 3_000;
const afterDeadlineMs = 10_000;

/** Check 4: versions that cannot serve never do; the old one serves on, and why is in the plugin's row. */
export async function measureBadVersions(platform: RunningPlatform): Promise<Row[]> {
  const { admin, api, progress } = platform;
  const others: string[] = [];
  const load = startWordLoad({
    url: (word) => `${api}/versions/${word}`,
    token: admin.token as string,
    connections: 8,
    ratePerSecond: 150,
    onAnswer: (body) => body.includes('"version":"good"') || others.push(body),
  });
  const rows: Row[] = [];
  for (const version of ['throws', 'hangs', 'unhealthy'])
    rows.push(
      ...(await tryVersion(platform, `a version that ${words[version]}`, () => become(platform, version))),
    );
  await become(platform, 'good');
  rows.push(...(await tryVersion(platform, 'a version whose migration fails', () => addMigration(platform))));
  await rm(join(platform.folder.path, 'versions', 'migrations'), { recursive: true });
  const samples = await load.stop();
  const answeredBad = exactly(0, row('answers of a bad version', others.length, ''));
  return [...faultRows('during four bad versions', samples, progress), answeredBad, ...rows];
}

const words: Readonly<Record<string, string>> = {
  throws: 'throws in its start',
  hangs: 'hangs in its start',
  unhealthy: 'is unhealthy',
};

async function tryVersion(
  platform: RunningPlatform,
  what: string,
  install: () => Promise<void>,
): Promise<Row[]> {
  platform.progress(what);
  const before = await getPlugin(platform, 'versions');
  await install();
  const startedAt = performance.now();
  await platform.admin.post('/plugins/versions/reload');
  const after = await getPlugin(platform, 'versions');
  const tookMs = performance.now() - startedAt;
  platform.progress(`${after.lastChange?.outcome}: ${after.lastChange?.reason}`);
  return [
    exactly(1, row(`${what}: rolled back, with the reason`, isRolledBack(before, after) ? 1 : 0, '')),
    atMost(
      (deadlineMs + afterDeadlineMs) / 1000,
      row(`${what}: outcome seen after (deadline ${deadlineMs / 1000} s)`, tookMs / 1000, 's'),
    ),
  ];
}

function isRolledBack(before: PluginRow, after: PluginRow): boolean {
  const { lastChange } = after;
  const told = lastChange?.outcome === 'rolled-back' && (lastChange.reason ?? '') !== '';
  return told && lastChange?.at !== before.lastChange?.at && after.generation === before.generation;
}

function become({ folder }: RunningPlatform, version: string): Promise<void> {
  return folder.edit('versions/plugin.ts', /const version = '\w+'/, `const version = '${version}'`);
}

function addMigration({ folder }: RunningPlatform): Promise<void> {
  const place = join(folder.path, 'versions');
  return cp(join(place, 'bad'), join(place, 'migrations'), { recursive: true });
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Platform } from '../platform.ts';
import { readPlugin } from '../plugins/discover-plugins.ts';
import type { LastChange } from '../plugins/last-change.ts';
import type { PluginRecord } from '../plugins/plugin-record.ts';

/** A plugin folder, and the file of it that was saved. */
export interface SavedPlugin {
  readonly directory: string;
  /** From the folder. */
  readonly file: string;
}

/** Brings what runs in line with a folder that was saved, and says how it went. */
export async function takeOver(platform: Platform, { directory, file }: SavedPlugin): Promise<void> {
  const { records } = platform.registry;
  const record = [...records.values()].find((one) => one.directory === directory);
  const isThere = existsSync(join(directory, 'plugin.json'));
  try {
    if (!isThere) return await letGo(platform, record);
    if (!record || record.state === 'rejected') return await bringIn(platform, directory);
    await swap(platform, record, file);
  } catch (error) {
    const { message } = error as Error;
    const known = record && record.state !== 'rejected';
    print(known ? `${record.id} (${file}) was not swapped: ${message}` : `${directory}: ${message}`);
  }
}

async function bringIn({ supervisor }: Platform, directory: string): Promise<void> {
  const plugin = await readPlugin(directory);
  const startedAt = performance.now();
  const change = await supervisor.bringIn(plugin);
  print(`${plugin.id} ${outcomeText(change, { startedAt, verb: 'serves', kept: false })}`);
}

async function swap({ supervisor }: Platform, record: PluginRecord, file: string): Promise<void> {
  const startedAt = performance.now();
  const kept = record.processes.length > 0;
  const change = await supervisor.reload(record.id);
  print(`${record.id} (${file}) ${outcomeText(change, { startedAt, verb: 'serves again', kept })}`);
}

/** A folder that was moved away. Core services stay: without them nobody could say so. */
async function letGo({ supervisor }: Platform, record: PluginRecord | undefined): Promise<void> {
  if (!record || record.core) return;
  await supervisor.letGo(record.id);
  print(`${record.id} was stopped: its folder is gone. What it stored stays`);
}

function outcomeText(
  { outcome, reason }: LastChange,
  { startedAt, verb, kept }: { startedAt: number; verb: string; kept: boolean },
): string {
  if (outcome === 'done') return `${verb} after ${Math.round(performance.now() - startedAt)} ms`;
  return kept ? `keeps the old generation: ${reason}` : `does not start: ${reason}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

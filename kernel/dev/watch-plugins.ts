import { relative, sep } from 'node:path';
import { watch } from 'chokidar';
import type { Platform } from '../platform.ts';
import type { PluginRecord } from '../plugins/plugin-record.ts';

/** Editors write a file in several steps; this long after the last one the plugin is swapped. */
const settleMs = 30;

/** Swaps a plugin whenever one of its files is saved, and says how it went. */
export function watchPlugins(platform: Platform): void {
  const records = [...platform.registry.records.values()];
  const waiting = new Map<string, NodeJS.Timeout>();
  const watcher = watch(
    records.map(({ directory }) => directory),
    {
      ignoreInitial: true,
      ignored: (path) => /(^|[/\\])(node_modules|test|\.[^/\\]+)([/\\]|$)/.test(path),
    },
  );
  watcher.on('all', (_event, path) => {
    const record = records.find(({ directory }) => path.startsWith(directory + sep));
    if (!record) return;
    clearTimeout(waiting.get(record.id));
    waiting.set(
      record.id,
      setTimeout(() => void swap(platform, record, path), settleMs),
    );
  });
}

async function swap(platform: Platform, record: PluginRecord, path: string): Promise<void> {
  const startedAt = performance.now();
  const file = relative(record.directory, path);
  try {
    const change = await platform.supervisor.reload(record.id);
    const took = `${Math.round(performance.now() - startedAt)} ms`;
    const outcome =
      change.outcome === 'done' ? `serves again after ${took}` : `keeps the old generation: ${change.reason}`;
    process.stdout.write(`${record.id} (${file}) ${outcome}\n`);
  } catch (error) {
    process.stdout.write(`${record.id} (${file}) was not swapped: ${(error as Error).message}\n`);
  }
}

import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { watch } from 'chokidar';
import type { Platform } from '../platform.ts';
import { pluginRoots } from '../plugins/plugin-roots.ts';
import { type SavedPlugin, takeOver } from './take-over.ts';

/** Editors write a file in several steps; this long after the last one the plugin is swapped. */
const settleMs = 30;

/** Swaps a plugin whenever one of its files is saved, brings in one that appears, and says how it went. */
export function watchPlugins(platform: Platform): void {
  const roots = pluginRoots(platform.configuration);
  const waiting = new Map<string, NodeJS.Timeout>();
  const working = new Map<string, Promise<void>>();
  const watcher = watch(roots, {
    ignoreInitial: true,
    ignored: (path) => roots.some((root) => isForeign(relative(root, path))),
  });
  watcher.on('all', (_event, path) => {
    const saved = savedPlugin(roots, path);
    if (!saved) return;
    const { directory } = saved;
    clearTimeout(waiting.get(directory));
    const act = () => {
      const before = working.get(directory) ?? Promise.resolve();
      working.set(
        directory,
        before.then(() => takeOver(platform, saved)),
      );
    };
    waiting.set(directory, setTimeout(act, settleMs));
  });
}

/** What a plugin does not run: its tests, its packages, what begins with a dot. */
function isForeign(path: string): boolean {
  return /^(?!\.\.[/\\]).*(?:^|[/\\])(?:node_modules|test|\.[^/\\.][^/\\]*)(?:[/\\]|$)/.test(path);
}

/** The plugin a file belongs to: a root that is one itself, or a folder in it. */
function savedPlugin(roots: readonly string[], path: string): SavedPlugin | undefined {
  const root = roots.find((one) => path.startsWith(one + sep));
  if (root === undefined) return undefined;
  if (existsSync(join(root, 'plugin.json'))) return { directory: root, file: relative(root, path) };
  const [folder, ...file] = relative(root, path).split(sep);
  return { directory: join(root, folder as string), file: file.join('/') };
}

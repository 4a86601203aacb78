import type { PluginChange, PluginPlacement } from '@isp/sdk';
import type { Journal } from '../journal/journal.ts';
import type { PluginRegistry } from '../plugins/plugin-registry.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';
import type { KernelHandlers } from './kernel-handlers.ts';
import { healthView, pluginRow } from './plugin-view.ts';

interface Parts {
  readonly registry: PluginRegistry;
  readonly supervisor: Supervisor;
  readonly journal: Journal;
  readonly node: string;
}

/** Plugins and their processes, as the kernel answers and changes them over the bus. */
export function pluginHandlers({ registry, supervisor, journal, node }: Parts): KernelHandlers {
  const row = (id: string) => pluginRow(registry.get(id), node);
  const noted = (type: string, { id, actor }: PluginChange, title: string) =>
    journal.note({ plugin: id, type, title, ...(actor ? { actor } : {}) });
  return {
    'kernel.plugins.list': () => [...registry.records.values()].map((one) => pluginRow(one, node)),
    'kernel.plugins.get': ({ id }: PluginChange) => ({ ...row(id), manifest: registry.get(id).manifest }),
    'kernel.plugins.health': ({ id }: PluginChange) => healthView(registry.get(id), node),
    'kernel.plugins.reload': async ({ id, actor }: PluginChange) => {
      const lastChange = await supervisor.reload(id, actor);
      return { ...row(id), lastChange };
    },
    'kernel.plugins.release': async ({ id, actor }: PluginChange) => {
      await supervisor.release(id, actor);
      return row(id);
    },
    'kernel.plugins.place': async ({ id, actor, ...wish }: PluginChange & PluginPlacement) => {
      await supervisor.place(id, wish);
      noted('placed', { id, ...(actor ? { actor } : {}) }, `${id} was given ${describe(wish)}`);
      return row(id);
    },
    'kernel.plugins.enable': async (change: PluginChange) => {
      await supervisor.enable(change.id);
      noted('enabled', change, `${change.id} was enabled`);
      return row(change.id);
    },
    'kernel.plugins.disable': async (change: PluginChange & { dependants?: boolean }) => {
      const stopped = await supervisor.disable(change.id, { dependants: change.dependants ?? false });
      for (const id of stopped) noted('disabled', { ...change, id }, `${id} was disabled`);
      return row(change.id);
    },
  };
}

function describe(wish: PluginPlacement): string {
  return Object.entries(wish)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}

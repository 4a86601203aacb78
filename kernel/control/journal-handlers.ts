import { platformErrors } from '@isp/sdk';
import type { Journal } from '../journal/journal.ts';
import type { PluginRegistry } from '../plugins/plugin-registry.ts';
import type { KernelHandlers } from './kernel-handlers.ts';

interface One {
  readonly id: string;
  readonly incidentId: string;
}

const changesShown = 10;

/** Events and incidents of plugins, as the kernel answers them over the bus. */
export function journalHandlers(parts: { registry: PluginRegistry; journal: Journal }): KernelHandlers {
  const { registry, journal } = parts;
  async function incident({ id, incidentId }: One) {
    const found = await journal.store.findIncident(registry.get(id).id, incidentId);
    if (!found) throw platformErrors.NOT_FOUND({ id: incidentId });
    return found;
  }
  return {
    'kernel.events.list': ({ id, limit, before }: { id: string; limit: number; before?: string }) =>
      journal.store.listEvents({ plugin: registry.get(id).id, limit, before }),
    'kernel.incidents.list': ({ id, limit }: { id: string; limit: number }) =>
      journal.store.listIncidents({ plugin: registry.get(id).id, limit }),
    'kernel.incidents.get': async (which: One) => {
      const { cpuProfile: _, ...shown } = await incident(which);
      return { ...shown, changesBefore: await journal.store.changesBefore(shown.at, changesShown) };
    },
    'kernel.incidents.profile': async (which: One) => {
      const { cpuProfile } = await incident(which);
      if (!cpuProfile) throw platformErrors.NOT_FOUND({ id: which.incidentId });
      return JSON.parse(cpuProfile) as Record<string, unknown>;
    },
  };
}

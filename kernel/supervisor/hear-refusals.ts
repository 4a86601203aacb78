import type { Refusal } from '../host/refusals.ts';
import type { Journal } from '../journal/journal.ts';
import type { Replica } from './replica.ts';

/** Writes what the plugins of a process are refused into their journal. */
export function hearRefusals({ child, spec }: Replica, journal: Journal): void {
  child.channel.on('refused', ({ plugin, permission, reason, action, requestId, times }: Refusal) => {
    const carried = spec.plugins.find(({ manifest }) => manifest.id === plugin);
    if (!carried) return;
    journal.note({
      plugin,
      version: carried.manifest.version,
      generation: spec.generation,
      type: 'permission-refused',
      title: `${plugin} was refused ${permission}${times > 1 ? ` (${times} times)` : ''}`,
      data: { permission, reason, times, ...(action ? { action, requestId } : {}) },
    });
  });
}

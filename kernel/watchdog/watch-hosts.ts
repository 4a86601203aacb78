import type { Journal } from '../journal/journal.ts';
import type { PluginRecord } from '../plugins/plugin-record.ts';
import type { PluginRegistry } from '../plugins/plugin-registry.ts';
import { settleServingState } from '../plugins/serving-state.ts';
import type { Replica } from '../supervisor/replica.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';
import { Watchdog } from './watchdog.ts';

/** Sets the watchdog on every host process; what it sees is in the plugins' state and their events. */
export function watchHosts(parts: {
  readonly registry: PluginRegistry;
  readonly supervisor: Supervisor;
  readonly journal: Journal;
}): Watchdog {
  const { registry, supervisor, journal } = parts;
  const carried = (replica: Replica): PluginRecord[] =>
    replica.services.flatMap((id) => registry.records.get(id) ?? []);
  return new Watchdog({
    replicas: () => supervisor.launched,
    memoryLimitMb: (replica) => Math.max(...carried(replica).map(({ memoryLimitMb }) => memoryLimitMb)),
    blocked(replica, reason) {
      for (const record of carried(replica)) {
        record.blocked = reason;
        record.health = { state: 'unhealthy', reason, at: new Date() };
        settleServingState(record);
        note(journal, record, { type: 'blocked', title: `${record.id}: ${reason}` });
      }
    },
    unblocked(replica, { blockedMs, findings: { profile, call } }) {
      const where = profile ? ` in ${profile.function} (${profile.file}:${profile.line})` : '';
      for (const record of carried(replica)) {
        record.blocked = undefined;
        record.health = { state: 'degraded', reason: `it was blocked${where}`, at: new Date() };
        settleServingState(record);
        note(journal, record, {
          type: 'unblocked',
          title: `${record.id} answers again after ${(blockedMs / 1000).toFixed(1)} s${where}`,
          data: { ...call, ...(profile ? { profile } : {}) },
        });
      }
    },
  });
}

function note(
  journal: Journal,
  { id, generation, manifest }: PluginRecord,
  event: { type: string; title: string; data?: Record<string, unknown> },
): void {
  journal.note({ plugin: id, generation, ...(manifest ? { version: manifest.version } : {}), ...event });
}

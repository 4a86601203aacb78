import type { StoredIncident } from '../journal/journal-store.ts';
import { readLogTail } from '../log/read-log-tail.ts';
import type { PluginRecord } from '../plugins/plugin-record.ts';
import type { HostFailure } from './host-surroundings.ts';

const linesShown = 40;

/** The record of a failure: what happened, in what, why, and what it said last. */
export async function incidentOf(
  record: PluginRecord,
  { verdict, generation, printed }: HostFailure,
  place: { node: string; logFile: string },
): Promise<Omit<StoredIncident, 'id' | 'at'>> {
  const { kind, reason, call, profile, cpuProfile } = verdict;
  const logged = await readLogTail(place.logFile, { plugin: record.id, count: linesShown });
  return {
    plugin: record.id,
    version: record.manifest?.version ?? '0.0.0',
    generation,
    kind,
    ...(call ? { action: call.action, requestId: call.requestId } : {}),
    reason,
    ...(profile ? { profile } : {}),
    ...(cpuProfile ? { cpuProfile } : {}),
    logTail: [...logged, ...printed].slice(-linesShown),
    node: place.node,
  };
}

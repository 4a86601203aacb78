import { moveTo, type PluginRecord } from './plugin-record.ts';

/** Puts a plugin that serves into `running`, or into `degraded` with the reason that weighs most. */
export function settleServingState(record: PluginRecord): void {
  if (record.processes.length === 0) return;
  const reason = record.blocked ?? missingProcesses(record) ?? illHealth(record);
  if (reason) moveTo(record, 'degraded', reason);
  else moveTo(record, 'running', record.quarantine && 'on probation: it was in quarantine');
}

function missingProcesses({ processes, replicas }: PluginRecord): string | undefined {
  if (processes.length >= replicas) return undefined;
  return `${processes.length} of ${replicas} processes ${processes.length === 1 ? 'runs' : 'run'}`;
}

function illHealth({ health }: PluginRecord): string | undefined {
  if (!health || health.state === 'healthy') return undefined;
  return health.reason ?? `its own check says ${health.state}`;
}

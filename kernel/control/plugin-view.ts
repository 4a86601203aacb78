import type { PluginRecord } from '../plugins/plugin-record.ts';

/** A row of `GET /plugins`. */
export function pluginRow(record: PluginRecord, node: string) {
  return {
    id: record.id,
    name: record.manifest?.name ?? record.id,
    version: record.manifest?.version ?? '0.0.0',
    generation: record.generation,
    state: record.state,
    ...(record.reason ? { reason: record.reason } : {}),
    runtime: record.manifest?.runtime ?? 'node',
    required: record.required,
    enabled: record.enabled,
    since: record.since.toISOString(),
    ...(record.pid ? { pid: record.pid } : {}),
    node,
    host: record.host,
    replicas: record.replicas,
    memoryLimitMb: record.memoryLimitMb,
    ...(record.quarantine ? { quarantine: record.quarantine } : {}),
    ...(record.lastChange ? { lastChange: record.lastChange } : {}),
    origin: record.origin,
    ...(record.awaitingConsent ? { awaitingConsent: record.awaitingConsent } : {}),
  };
}

/** The answer of `GET /plugins/{id}/health`. What does not run has no health: what it last said of itself is over. */
export function healthView(record: PluginRecord, node: string) {
  const health = record.pid === undefined ? undefined : record.health;
  const reason = health?.reason ?? record.reason;
  return {
    state: health?.state ?? 'unknown',
    ...(reason ? { reason } : {}),
    generation: record.generation,
    version: record.manifest?.version ?? '0.0.0',
    ...(record.pid ? { pid: record.pid } : {}),
    node,
    since: record.since.toISOString(),
    ...(record.health ? { lastCheck: record.health.at.toISOString() } : {}),
    loopLagMs: Math.round(record.pulse?.loopLagMs ?? 0),
    memoryBytes: record.pulse?.memoryBytes ?? 0,
    cpuSeconds: record.pulse?.cpuSeconds ?? 0,
    restarts: record.restarts,
    ...(record.pulse?.slowest ? { slowestCall: record.pulse.slowest } : {}),
    processes: record.processes.map(({ pid, generation, servesSince, pulse }) => ({
      pid,
      generation,
      since: new Date(servesSince).toISOString(),
      loopLagMs: Math.round(pulse?.loopLagMs ?? 0),
      memoryBytes: pulse?.memoryBytes ?? 0,
    })),
  };
}

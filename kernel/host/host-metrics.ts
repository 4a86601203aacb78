import { Counter, Histogram, Registry } from 'prom-client';

/** Metrics of this host process; the supervisor gathers those of all hosts. */
export const registry = new Registry();

const labelNames = ['plugin', 'version', 'action'] as const;

export const calls = new Counter({
  name: 'isp_plugin_calls_total',
  help: 'Actions, jobs and event deliveries handled.',
  labelNames,
  registers: [registry],
});

export const errors = new Counter({
  name: 'isp_plugin_errors_total',
  help: 'Calls that failed with an error of the platform or a defect (not those refused with 4xx).',
  labelNames,
  registers: [registry],
});

export const seconds = new Histogram({
  name: 'isp_plugin_call_seconds',
  help: 'Time a handler took, in seconds.',
  labelNames,
  buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
  registers: [registry],
});

export const databaseSeconds = new Histogram({
  name: 'isp_plugin_database_seconds',
  help: 'Time inside database transactions and reads, waiting for a connection included, in seconds.',
  labelNames: ['plugin', 'version', 'operation'],
  registers: [registry],
  buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
});

/** A counter of a plugin's own, made once per process. */
export function pluginCounter(name: string, help: string, labels: readonly string[]): Counter {
  const known = registry.getSingleMetric(name);
  if (known) return known as Counter;
  return new Counter({ name, help, labelNames: ['plugin', 'version', ...labels], registers: [registry] });
}

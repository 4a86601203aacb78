import {
  AggregatorRegistry,
  Gauge,
  type MetricObjectWithValues,
  type MetricValue,
  Registry,
} from 'prom-client';
import type { JobsHost } from '../jobs/jobs-host.ts';
import type { PluginRegistry } from '../plugins/plugin-registry.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';

type HostMetrics = MetricObjectWithValues<MetricValue<string>>[];

export interface MetricSources {
  readonly registry: PluginRegistry;
  readonly supervisor: Pick<Supervisor, 'askAll'>;
  readonly jobs: Pick<JobsHost, 'queued'>;
}

const labelNames = ['plugin', 'version'] as const;

/** Renders `/metrics`: what hosts count, and what only the supervisor sees. */
export class MetricsGatherer {
  readonly #sources: MetricSources;
  readonly #own = new Registry();
  readonly #restarts = this.#gauge(
    'isp_plugin_restarts_total',
    'Unplanned restarts since the kernel started.',
  );
  readonly #memory = this.#gauge('isp_plugin_memory_bytes', 'Resident memory of the host process.');
  readonly #lag = this.#gauge('isp_plugin_loop_lag_seconds', 'Longest event loop delay of the last second.');
  readonly #running = this.#gauge('isp_plugin_running', '1 while the plugin serves.');
  readonly #jobs = this.#gauge('isp_jobs_queued', 'Durable jobs and event deliveries that wait or run.');

  constructor(sources: MetricSources) {
    this.#sources = sources;
  }

  async render(): Promise<string> {
    const [hosts, queued] = await Promise.all([
      this.#sources.supervisor.askAll<HostMetrics>('metrics', undefined, 2_000),
      this.#sources.jobs.queued().catch(() => ({})),
    ]);
    this.#observe(queued);
    const merged = AggregatorRegistry.aggregate([...hosts, await this.#own.getMetricsAsJSON()] as object[]);
    return merged.metrics();
  }

  #observe(queued: Readonly<Record<string, number>>): void {
    for (const record of this.#sources.registry.records.values()) {
      const labels = { plugin: record.id, version: record.manifest?.version ?? '0.0.0' };
      this.#restarts.set(labels, record.restarts);
      this.#running.set(labels, record.state === 'running' || record.state === 'degraded' ? 1 : 0);
      this.#memory.set(labels, record.pid ? (record.pulse?.memoryBytes ?? 0) : 0);
      this.#lag.set(labels, (record.pulse?.loopLagMs ?? 0) / 1000);
      this.#jobs.set(labels, queued[record.id] ?? 0);
    }
  }

  #gauge(name: string, help: string): Gauge<'plugin' | 'version'> {
    return new Gauge({ name, help, labelNames, registers: [this.#own] });
  }
}

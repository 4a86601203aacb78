import type { JobsHost } from '../jobs/jobs-host.ts';
import type { PluginRegistry } from '../plugins/plugin-registry.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';
import { kernelRegistry } from './kernel-metrics.ts';
import { PluginGauges } from './plugin-gauges.ts';
import { ProcessCounts, type ProcessMetrics } from './process-counts.ts';

export interface MetricSources {
  readonly registry: PluginRegistry;
  readonly supervisor: Pick<Supervisor, 'askAll'>;
  readonly jobs: Pick<JobsHost, 'queued'>;
}

const answerLimitMs = 2_000;

/** Renders `/metrics`: what hosts count, and what only the kernel sees. */
export class MetricsGatherer {
  /** What the host processes counted, those that ended included. */
  readonly processes = new ProcessCounts();
  readonly #sources: MetricSources;
  readonly #gauges = new PluginGauges(kernelRegistry);
  #rendering: Promise<string> | undefined;

  constructor(sources: MetricSources) {
    this.#sources = sources;
  }

  /** One rendering at a time, shared by those who ask meanwhile. */
  render(): Promise<string> {
    this.#rendering ??= this.#render().finally(() => {
      this.#rendering = undefined;
    });
    return this.#rendering;
  }

  async #render(): Promise<string> {
    const { supervisor, jobs, registry } = this.#sources;
    const [answers, queues] = await Promise.all([
      supervisor.askAll<ProcessMetrics>('metrics', undefined, answerLimitMs),
      jobs.queued().catch(() => ({})),
    ]);
    this.#gauges.observe(registry.records.values(), queues);
    const own = await kernelRegistry.metrics();
    return `${own}${await this.processes.merge(answers)}`;
  }
}

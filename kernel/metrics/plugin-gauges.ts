import type { HealthReport, IncidentKind } from '@isp/sdk';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { PluginState } from '../plugins/plugin-record.ts';
import { incidents } from './kernel-metrics.ts';

/** What metrics need to know of a plugin; memory and CPU of all its processes together, the longest lag. */
export interface ObservedPlugin {
  readonly id: string;
  readonly manifest: { readonly version: string } | undefined;
  readonly state: PluginState;
  readonly pid: number | undefined;
  readonly restarts: number;
  readonly health: Pick<HealthReport, 'state'> | undefined;
  readonly pulse: { readonly memoryBytes: number; readonly loopLagMs: number } | undefined;
}

/** The durable work of one plugin. */
export interface PluginQueue {
  readonly waiting: number;
  /** Tried for the last time, without success. */
  readonly failed: number;
  /** Age of the longest due, in seconds. */
  readonly oldestSeconds: number;
}

const noWork: PluginQueue = { waiting: 0, failed: 0, oldestSeconds: 0 };
const states: readonly PluginState[] = [
  'discovered',
  'rejected',
  'installed',
  'starting',
  'running',
  'degraded',
  'draining',
  'stopped',
  'crashed',
  'backing-off',
  'quarantined',
];
const kinds: readonly IncidentKind[] = ['hang', 'crash', 'out-of-memory', 'start-failed', 'health'];
const healths = ['healthy', 'degraded', 'unhealthy', 'unknown'];

/** The metrics only the kernel can know: state, health, restarts, processes and queues. */
export class PluginGauges {
  readonly #gauges: Gauge[] = [];
  readonly #registry: Registry;
  readonly #seenRestarts = new Map<string, number>();
  readonly #restarts: Counter;
  readonly #set: Readonly<Record<keyof typeof helps, Gauge>>;

  constructor(registry: Registry) {
    this.#registry = registry;
    this.#restarts = new Counter({
      name: 'isp_plugin_restarts_total',
      help: 'Unplanned restarts since the kernel started.',
      labelNames: ['plugin', 'version'],
      registers: [registry],
    });
    const made = Object.entries(helps).map(([name, help]) => [name, this.#gauge(name, help)] as const);
    this.#set = Object.fromEntries(made) as unknown as Record<keyof typeof helps, Gauge>;
  }

  /** Puts the plugins as they are now in place of what was there. */
  observe(plugins: Iterable<ObservedPlugin>, queues: Readonly<Record<string, PluginQueue>>): void {
    for (const gauge of this.#gauges) gauge.reset();
    for (const plugin of plugins) this.#observe(plugin, queues[plugin.id] ?? noWork);
  }

  #observe(plugin: ObservedPlugin, { waiting, failed, oldestSeconds }: PluginQueue): void {
    const labels = { plugin: plugin.id, version: plugin.manifest?.version ?? '0.0.0' };
    const set = (name: keyof typeof helps, value: number) => this.#set[name].set(labels, value);
    set('isp_plugin_running', plugin.state === 'running' || plugin.state === 'degraded' ? 1 : 0);
    set('isp_plugin_memory_bytes', plugin.pid ? (plugin.pulse?.memoryBytes ?? 0) : 0);
    set('isp_plugin_loop_lag_seconds', plugin.pid ? (plugin.pulse?.loopLagMs ?? 0) / 1000 : 0);
    set('isp_jobs_queued', waiting);
    set('isp_jobs_failed', failed);
    set('isp_jobs_oldest_seconds', oldestSeconds);
    this.#oneOf('isp_plugin_state', labels, { all: states, now: plugin.state });
    this.#oneOf('isp_plugin_health', labels, { all: healths, now: plugin.health?.state ?? 'unknown' });
    // A counter that appears with 1 has not increased in the eyes of Prometheus.
    for (const kind of kinds) incidents.inc({ ...labels, kind }, 0);
    const restarts = plugin.restarts - (this.#seenRestarts.get(plugin.id) ?? 0);
    this.#restarts.inc(labels, Math.max(0, restarts));
    this.#seenRestarts.set(plugin.id, plugin.restarts);
  }

  /** As Prometheus shows states: a series for each, 1 for the one that holds. */
  #oneOf(
    name: keyof typeof helps,
    labels: { plugin: string; version: string },
    { all, now }: { all: readonly string[]; now: string },
  ): void {
    for (const state of all) this.#set[name].set({ ...labels, state }, 0);
    this.#set[name].set({ ...labels, state: now }, 1);
  }

  #gauge(name: string, help: string): Gauge {
    const labelNames = ['plugin', 'version', ...(withState.has(name) ? ['state'] : [])];
    const gauge = new Gauge({ name, help, labelNames, registers: [this.#registry] });
    this.#gauges.push(gauge);
    return gauge;
  }
}

const withState = new Set(['isp_plugin_state', 'isp_plugin_health']);

const helps = {
  isp_plugin_running: '1 while the plugin serves.',
  isp_plugin_state: '1 for the state the plugin is in, 0 for the others.',
  isp_plugin_health: '1 for what the last health check said (unknown: nobody answered), 0 for the others.',
  isp_plugin_memory_bytes: 'Resident memory of the processes that carry the plugin, in bytes.',
  isp_plugin_loop_lag_seconds:
    'Longest event loop delay of its processes at their last sign of life, in seconds.',
  isp_jobs_queued: 'Durable jobs and event deliveries that wait or run.',
  isp_jobs_failed: 'Durable jobs and event deliveries given up after their last try.',
  isp_jobs_oldest_seconds:
    'Age of the job or event delivery that has been due for the longest time, in seconds.',
};

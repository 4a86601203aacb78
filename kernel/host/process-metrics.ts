import { Counter, Gauge } from 'prom-client';
import { registry } from './host-metrics.ts';

/** The plugins a process carries; where there are several, each shows what the whole process uses. */
export type CarriedLabels = readonly { readonly plugin: string; readonly version: string }[];

let carried: CarriedLabels = [];
let countedSeconds = 0;

const cpuSeconds = new Counter({
  name: 'isp_plugin_cpu_seconds_total',
  help: 'Processor time (user and system) of the processes that carry the plugin, in seconds.',
  labelNames: ['plugin', 'version'],
  registers: [registry],
  collect() {
    const { user, system } = process.cpuUsage();
    const used = (user + system) / 1e6;
    for (const labels of carried) this.inc({ ...labels }, used - countedSeconds);
    countedSeconds = used;
  },
});

const startSeconds = new Gauge({
  name: 'isp_plugin_start_seconds',
  help: 'Time from loading the plugin until it served, at its last start, in seconds.',
  labelNames: ['plugin', 'version'],
  registers: [registry],
});

/** Counts what this process uses for the plugins it carries from now on. */
export function countProcess(plugins: CarriedLabels): void {
  carried = plugins;
  for (const labels of plugins) cpuSeconds.inc({ ...labels }, 0);
}

export function noteStart(seconds: number): void {
  for (const labels of carried) startSeconds.set({ ...labels }, seconds);
}

/** What this process has counted, in Prometheus' text format. */
export async function processMetrics(): Promise<{ readonly pid: number; readonly text: string }> {
  return { pid: process.pid, text: await registry.metrics() };
}

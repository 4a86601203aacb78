import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Registry } from 'prom-client';

/** What the kernel process counts itself. */
export const kernelRegistry = new Registry();

const resolutionMs = 20;

export const incidents = new Counter({
  name: 'isp_plugin_incidents_total',
  help: 'Failures of plugins by kind (hang, crash, out-of-memory, start-failed, health), since the kernel started.',
  labelNames: ['plugin', 'version', 'kind'],
  registers: [kernelRegistry],
});

/** Measures the kernel's own event loop; called once, at start. Answers how to stop. */
export function watchKernelLoop(): () => void {
  const loop = monitorEventLoopDelay({ resolution: resolutionMs });
  loop.enable();
  new Gauge({
    name: 'isp_kernel_loop_lag_seconds',
    help: 'Longest event loop delay of the kernel process since the last scrape, in seconds.',
    registers: [kernelRegistry],
    collect() {
      this.set(Math.max(0, loop.max / 1e9 - resolutionMs / 1000));
      loop.reset();
    },
  });
  return () => {
    loop.disable();
    kernelRegistry.removeSingleMetric('isp_kernel_loop_lag_seconds');
  };
}

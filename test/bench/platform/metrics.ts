import type { RunningPlatform } from './running-platform.ts';

export async function readMetrics({ kernel }: Pick<RunningPlatform, 'kernel'>): Promise<string> {
  return (await fetch(`${kernel.baseUrl}/metrics`)).text();
}

/** The longest time the kernel's event loop was held up since the last time somebody read the metrics, in ms. */
export async function kernelLagMs(platform: RunningPlatform): Promise<number> {
  return lagOf(await readMetrics(platform));
}

export function lagOf(metrics: string): number {
  return Number(/^isp_kernel_loop_lag_seconds (\S+)$/m.exec(metrics)?.[1]) * 1000;
}

/** The sum of a metric's series for each plugin. */
export function byPlugin(metrics: string, name: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const line of metrics.split('\n')) {
    if (!line.startsWith(`${name}{`)) continue;
    const plugin = /[{,]plugin="([^"]+)"/.exec(line)?.[1] ?? '';
    sums.set(plugin, (sums.get(plugin) ?? 0) + Number(line.slice(line.lastIndexOf(' ') + 1)));
  }
  return sums;
}

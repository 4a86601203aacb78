import type { HealthReport } from '@isp/sdk';
import type { Device } from '../contract/index.ts';

/** Routers that do not answer make the plugin degraded: the others work on. */
export function healthOf(devices: readonly Pick<Device, 'problem'>[]): HealthReport {
  const failing = devices.filter(({ problem }) => problem);
  if (failing.length === 0) return { state: 'healthy' };
  const reason = `${failing.length} of ${devices.length} routers could not be used when last asked: ${failing[0]?.problem}`;
  return { state: 'degraded', reason };
}

import type { HealthReport } from '@isp/sdk';

const order = ['healthy', 'degraded', 'unhealthy'] as const;

/** A plugin in several processes is as ill as the worst of them. */
export function worstOf(reports: readonly HealthReport[]): HealthReport | undefined {
  return [...reports].sort((one, other) => order.indexOf(other.state) - order.indexOf(one.state))[0];
}

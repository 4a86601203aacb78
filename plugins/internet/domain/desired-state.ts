import type { InternetTariffFields } from '../contract/index.ts';
import type { InternetService } from '../data/internet-service-store.ts';

/** What the driver is to bring the network to when a service is new. */
export function desiredState(
  service: InternetService,
  { downKbps, upKbps }: InternetTariffFields,
): Record<string, unknown> {
  const { login, password, staticIp } = service;
  return { login, password, downKbps, upKbps, ...(staticIp ? { staticIp } : {}), state: 'active' };
}

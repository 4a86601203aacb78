import type { InternetTariffFields } from '../contract/index.ts';
import type { InternetService } from '../data/internet-service-store.ts';
import { usageOf } from './usage-of-tariff.ts';

/** What the driver is to bring the network to when a service is new. */
export function desiredState(
  service: InternetService,
  fields: InternetTariffFields,
): Record<string, unknown> {
  const { login, password, staticIp } = service;
  return { login, password, ...networkOf(fields), ...(staticIp ? { staticIp } : {}), state: 'active' };
}

/** What the network has of a tariff. */
export function networkOf(fields: InternetTariffFields): Record<string, unknown> {
  const { downKbps, upKbps, burst, pools } = fields;
  const usage = usageOf(fields);
  const some = Object.entries({ burst, pools, usage }).filter(([, value]) => value !== undefined);
  return { downKbps, upKbps, ...Object.fromEntries(some) };
}

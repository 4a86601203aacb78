import type { Context } from '@isp/sdk';
import type { ProvisioningDriver } from './driver.ts';
import { radiusDriver } from './radius-driver.ts';

const makers: Readonly<Record<string, (ctx: Context) => ProvisioningDriver>> = { internet: radiusDriver };

/** The driver for a type of service, if there is one. */
export function findDriver(ctx: Context, serviceType: string): ProvisioningDriver | undefined {
  return makers[serviceType]?.(ctx);
}

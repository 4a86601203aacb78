import type { Context, OfferedProvider } from '@isp/sdk';
import { driverSeam } from '../contract/index.ts';
import type { DriverOutcome, ProvisioningDriver } from './driver.ts';
import { fakeDriver } from './fake-driver.ts';
import { offeredDriver } from './offered-driver.ts';
import { radiusDriver } from './radius-driver.ts';

/** Drivers that come with this plugin; offers of the same name are not asked. */
export const builtInDrivers: Readonly<
  Record<string, { title: string; make(ctx: Context): ProvisioningDriver }>
> = {
  radius: { title: 'RADIUS: logins and rates for access routers', make: radiusDriver },
  fake: { title: 'Fake devices, in sandbox mode: PUT /sandbox/devices/{id}', make: fakeDriver },
};

/** A driver by its name in the settings, or why it cannot be asked. */
export async function findDriver(
  ctx: Context,
  name: string,
): Promise<ProvisioningDriver | Exclude<DriverOutcome, 'done'>> {
  const builtIn = builtInDrivers[name];
  if (builtIn) return builtIn.make(ctx);
  const offers = await offeredDrivers(ctx);
  const offer =
    offers.find((one) => one.name === name && one.enabled) ?? offers.find((one) => one.name === name);
  if (!offer)
    return { manual: `${missing(name)}; install a plugin that offers it, or choose another driver` };
  if (!offer.enabled) {
    return {
      manual: `the driver ${name} belongs to the plugin ${offer.plugin}, which is disabled; enable it, or choose another driver`,
    };
  }
  return offeredDriver(ctx, offer);
}

function missing(name: string): string {
  return `the driver ${name} is chosen for this type of service, and no installed plugin offers it`;
}

/** What installed plugins offer for the seam of drivers. */
export async function offeredDrivers(ctx: Context): Promise<OfferedProvider[]> {
  const offers = await ctx.call('kernel.providers', { seam: driverSeam }, { as: 'plugin' });
  return offers.filter(({ name }) => !Object.hasOwn(builtInDrivers, name));
}

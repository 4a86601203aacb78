import { type Context, defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { type Driver, DriverList } from '../contract/index.ts';
import { type ChosenDrivers, chosenDrivers } from '../providers/chosen-drivers.ts';
import { builtInDrivers, offeredDrivers } from '../providers/drivers.ts';

/** Lists the drivers an admin may name in the setting `drivers`: the built-in one and what plugins offer. */
export const listDrivers = defineAction('provisioning.drivers.list', {
  summary: 'Lists the drivers that can bring services to the network, and what each is chosen for.',
  permission: 'provisioning.driver.read',
  rest: 'GET /provisioning/drivers',
  params: Type.Object({}),
  result: DriverList,
  async handler(ctx) {
    const chosen = { ...(await driversOfTheirName(ctx)), ...chosenDrivers(ctx.config) };
    return { data: [...builtIn(chosen), ...(await offered(ctx, chosen))] };
  },
});

/** Types of services that plugins sell, each with the driver of its own name: the one it has while none is chosen. */
async function driversOfTheirName(ctx: Context): Promise<ChosenDrivers> {
  const types = await ctx.call('kernel.providers', { seam: 'subscriptions.service-type' }, { as: 'plugin' });
  return Object.fromEntries(types.map(({ name }) => [name, [name]]));
}

function builtIn(chosen: ChosenDrivers): Driver[] {
  return Object.entries(builtInDrivers).map(([name, { title }]) => {
    const serviceTypes = typesOf(chosen, name);
    return { name, title, plugin: 'provisioning', enabled: true, serviceTypes };
  });
}

async function offered(ctx: Context, chosen: ChosenDrivers): Promise<Driver[]> {
  return (await offeredDrivers(ctx)).map(({ name, title, plugin, enabled, state }) => {
    const serviceTypes = typesOf(chosen, name);
    return { name, title, plugin, enabled, state, serviceTypes };
  });
}

function typesOf(chosen: ChosenDrivers, driver: string): string[] {
  return Object.keys(chosen).filter((type) => chosen[type]?.includes(driver));
}

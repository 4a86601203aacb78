import { type Context, type OfferedProvider, platformErrors } from '@isp/sdk';
import Value from 'typebox/value';
import { closingSeam, type OpenThing, OpenThings } from '../contract/index.ts';

/** Asks all plugins that hold things of customers what of this one is not over. Throws `UNAVAILABLE` when one is down. */
export async function findOpenThings(ctx: Context, customerId: string): Promise<OpenThing[]> {
  const offers = await ctx.call('kernel.providers', { seam: closingSeam }, { as: 'plugin' });
  const asked = offers
    .filter(({ enabled, served }) => enabled && served)
    .map((offer) => ask(ctx, offer, customerId));
  return (await Promise.all(asked)).flat();
}

async function ask(
  ctx: Context,
  { name, action }: OfferedProvider,
  customerId: string,
): Promise<OpenThing[]> {
  // The name is known at run time only; whether we may call it is decided where it is offered.
  const answer: unknown = await ctx.call(action as never, { customerId } as never, { as: 'plugin' });
  if (!Value.Check(OpenThings, answer)) throw platformErrors.INTERNAL({ seam: closingSeam, name });
  return answer.open;
}

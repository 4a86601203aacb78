import type { Context } from '@isp/sdk';
import { internetServices } from '../data/internet-service-store.ts';
import { accessOf, networkOfAccess } from '../domain/access.ts';

/** Asks for the change of an access that is on its way; twice is like once. One that is over, or another, is left alone. */
export async function placeChange(ctx: Context, serviceId: string, changeJobId: string): Promise<void> {
  const service = await ctx.transaction((tx) => internetServices.find(tx, { serviceId, changeJobId }), {
    readOnly: true,
  });
  if (!service) return;
  const desired = networkOfAccess(accessOf(service));
  await ctx.call(
    'subscriptions.services.change-network',
    { id: serviceId, jobId: changeJobId, desired },
    { as: 'plugin' },
  );
}

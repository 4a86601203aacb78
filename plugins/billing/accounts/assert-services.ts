import { type Context, platformErrors } from '@isp/sdk';

/** Refuses ids of services that are not this customer's, as if they were not there. */
export async function assertServices(
  ctx: Context,
  customerId: string,
  ids: readonly (string | undefined)[],
): Promise<void> {
  for (const id of new Set(ids.filter((one) => one !== undefined))) {
    const service = await ctx.call('subscriptions.services.get', { id }, { as: 'plugin' });
    if (service.customerId !== customerId) throw platformErrors.NOT_FOUND({ id });
  }
}

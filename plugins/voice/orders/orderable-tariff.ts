import { type Context, IspError, validationFailed } from '@isp/sdk';
import type { Tariff } from '@isp/subscriptions/contract';

/** The tariff of an order, if it is one for voice that is still sold; else the field is at fault. */
export async function orderableTariff(ctx: Context, tariffId: string): Promise<Tariff> {
  const tariff = await findTariff(ctx, tariffId);
  if (tariff?.type === 'voice' && tariff.status === 'active') return tariff;
  throw validationFailed([{ path: '/tariffId', message: 'is not a voice tariff you can order' }]);
}

async function findTariff(ctx: Context, id: string): Promise<Tariff | undefined> {
  try {
    return await ctx.call('subscriptions.tariffs.get', { id });
  } catch (error) {
    if (error instanceof IspError && error.status === 404) return undefined;
    throw error;
  }
}

import { type Context, IspError, validationFailed } from '@isp/sdk';
import type { Tariff } from '@isp/subscriptions/contract';
import { fieldsOf } from '../domain/tariff-fields.ts';

/** A bundle tariff and those of its components. */
export interface BundleTariff {
  readonly tariff: Tariff;
  readonly components: readonly Tariff[];
  readonly oneByOne: boolean;
}

/** The tariff of an order, if it is one for bundles that is still sold, as all that is in it; else the field is at fault. */
export async function orderableTariff(ctx: Context, tariffId: string): Promise<BundleTariff> {
  const tariff = await findTariff(ctx, tariffId);
  if (tariff?.type !== 'bundle' || tariff.status !== 'active') throw refused('is not a bundle you can order');
  const { components: ids, oneByOne = false } = fieldsOf(tariff);
  const found = await Promise.all(ids.map((id) => findTariff(ctx, id)));
  const components = found.filter((one) => one !== undefined);
  const retired = components.find(({ status }) => status !== 'active');
  if (retired) throw refused(`contains "${retired.name}", which is not sold any more`);
  return { tariff, components, oneByOne };
}

function refused(message: string): IspError {
  return validationFailed([{ path: '/tariffId', message }]);
}

/** Undefined when there is none of this id. */
export async function findTariff(
  ctx: Context,
  id: string,
  options: { as?: 'plugin' } = {},
): Promise<Tariff | undefined> {
  try {
    return await ctx.call('subscriptions.tariffs.get', { id }, options);
  } catch (error) {
    if (error instanceof IspError && error.status === 404) return undefined;
    throw error;
  }
}

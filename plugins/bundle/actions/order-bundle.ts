import type { Customer } from '@isp/customers/contract';
import { type Context, defineAction, platformErrors } from '@isp/sdk';
import { subscriptionsErrors } from '@isp/subscriptions/contract';
import { OrderBundleParams, OrderedBundle } from '../contract/index.ts';
import { matchFields } from '../domain/match-fields.ts';
import { toOrdered } from '../domain/to-answer.ts';
import { isRefusal } from '../orders/ask-component.ts';
import { checkComponents } from '../orders/check-components.ts';
import { orderComponents, settle } from '../orders/order-components.ts';
import { orderableTariff } from '../orders/orderable-tariff.ts';
import { placeBundle, release } from '../orders/place-bundle.ts';
import { type Reserved, reserve, toReservation } from '../orders/reserve.ts';

/** Orders a bundle for a customer. */
export const orderBundle = defineAction('bundle.services.order', {
  summary:
    'Orders a bundle: one contract of several services, each with its own job; it is active when all of them are.',
  permission: 'bundle.service.order',
  rest: 'POST /customers/{id}/services/bundle',
  sensitive: true,
  status: 202,
  params: OrderBundleParams,
  result: OrderedBundle,
  errors: [platformErrors.NOT_FOUND, subscriptionsErrors.SUBSCRIPTIONS_ORDER_REFUSED],
  timeoutMs: 20_000,
  example: {
    id: '01993c5e-8a00-7000-8000-000000000001',
    tariffId: '01993c5e-8a00-7000-8000-000000000002',
    components: [{ tariffId: '01993c5e-8a00-7000-8000-000000000003', login: 'ada.lovelace' }],
  },
  async handler(ctx, params): Promise<OrderedBundle> {
    const [customer, tariff] = await Promise.all([
      ctx.call('customers.get', { id: params.id }),
      orderableTariff(ctx, params.tariffId),
    ]);
    const order = await prepare(ctx, params, { customer, tariff });
    const reserved = await reserve(ctx, order);
    return (await placeNow(ctx, order)) ? placeComponents(ctx, order) : reserved;
  },
});

async function prepare(
  ctx: Context,
  params: OrderBundleParams,
  { customer, tariff }: { customer: Customer; tariff: Awaited<ReturnType<typeof orderableTariff>> },
): Promise<Reserved> {
  const ids = tariff.components.map(({ id }) => id);
  const sent = matchFields(ids, params.components ?? []);
  const order = toReservation(ctx, params, { tariff, customer, sent });
  await checkComponents(ctx, order, sent);
  return order;
}

/** Places the bundle while its caller waits. If subscriptions is away the job does it; what it refuses is given back. */
async function placeNow(ctx: Context, { bundle, parts }: Reserved): Promise<boolean> {
  try {
    await placeBundle(ctx, bundle, parts);
    return true;
  } catch (error) {
    if (isRefusal(error)) {
      await release(ctx, bundle);
      throw error;
    }
    ctx.log.warn({ err: error, bundleId: bundle.id }, 'the order is completed later');
    return false;
  }
}

async function placeComponents(ctx: Context, order: Reserved): Promise<OrderedBundle> {
  const outcomes = await orderComponents(ctx, order);
  return ctx.transaction(async (tx) => {
    await settle(ctx, tx, outcomes, true);
    return toOrdered(order.bundle, outcomes);
  });
}

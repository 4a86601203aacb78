import { type Context, defineAction, platformErrors } from '@isp/sdk';
import { subscriptionsErrors } from '@isp/subscriptions/contract';
import { internetErrors, OrderedInternet, OrderInternetParams } from '../contract/index.ts';
import type { InternetService } from '../data/internet-service-store.ts';
import { toAnswer } from '../domain/to-answer.ts';
import { orderableTariff } from '../orders/orderable-tariff.ts';
import { isRefusal, place, release } from '../orders/place.ts';
import { reserve } from '../orders/reserve.ts';

type Tariff = Awaited<ReturnType<typeof orderableTariff>>;

/** Orders Internet access for a customer. */
export const orderInternet = defineAction('internet.services.order', {
  summary: 'Orders Internet access; the service becomes active when the job is done.',
  permission: 'internet.service.order',
  rest: 'POST /customers/{id}/services/internet',
  sensitive: true,
  status: 202,
  params: OrderInternetParams,
  result: OrderedInternet,
  errors: [
    platformErrors.NOT_FOUND,
    internetErrors.INTERNET_LOGIN_TAKEN,
    internetErrors.INTERNET_STATIC_IP_TAKEN,
    subscriptionsErrors.SUBSCRIPTIONS_ORDER_REFUSED,
  ],
  example: {
    id: '01993c5e-8a00-7000-8000-000000000001',
    tariffId: '01993c5e-8a00-7000-8000-000000000002',
    login: 'ada.lovelace',
  },
  async handler(ctx, params) {
    const [customer, tariff] = await Promise.all([
      ctx.call('customers.get', { id: params.id }),
      orderableTariff(ctx, params.tariffId),
    ]);
    const reserved = await reserve(ctx, params, customer);
    await placeNow(ctx, reserved, tariff);
    return toAnswer(reserved, params.password === undefined);
  },
});

/** Places the order while its caller waits. If subscriptions is away the job does it; what it refuses is given back. */
async function placeNow(ctx: Context, reserved: InternetService, tariff: Tariff): Promise<void> {
  try {
    await place(ctx, reserved, tariff);
  } catch (error) {
    if (isRefusal(error)) {
      await release(ctx, reserved.serviceId);
      throw error;
    }
    ctx.log.warn({ err: error, serviceId: reserved.serviceId }, 'the order is completed later');
  }
}

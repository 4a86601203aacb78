import { type Context, defineAction, platformErrors } from '@isp/sdk';
import { subscriptionsErrors } from '@isp/subscriptions/contract';
import { OrderedVoice, OrderVoiceParams, voiceErrors } from '../contract/index.ts';
import { type ReservedOrder, toAnswer } from '../domain/to-answer.ts';
import { orderableTariff } from '../orders/orderable-tariff.ts';
import { isRefusal, place, release } from '../orders/place.ts';
import { reserve } from '../orders/reserve.ts';

/** Orders voice for a customer. */
export const orderVoice = defineAction('voice.services.order', {
  summary:
    'Orders voice: a SIP account and telephone numbers; the service becomes active when the job is done.',
  permission: 'voice.service.order',
  rest: 'POST /customers/{id}/services/voice',
  sensitive: true,
  status: 202,
  params: OrderVoiceParams,
  result: OrderedVoice,
  errors: [
    platformErrors.NOT_FOUND,
    voiceErrors.VOICE_NUMBER_NOT_FREE,
    voiceErrors.VOICE_NO_NUMBER_FREE,
    subscriptionsErrors.SUBSCRIPTIONS_ORDER_REFUSED,
  ],
  example: {
    id: '01993c5e-8a00-7000-8000-000000000001',
    tariffId: '01993c5e-8a00-7000-8000-000000000002',
    numbers: ['493012345678'],
  },
  async handler(ctx, params) {
    const [customer] = await Promise.all([
      ctx.call('customers.get', { id: params.id }),
      orderableTariff(ctx, params.tariffId),
    ]);
    const reserved = await reserve(ctx, params, customer);
    await placeNow(ctx, reserved);
    return toAnswer(reserved);
  },
});

/** Places the order while its caller waits. If subscriptions is away the job does it; what it refuses is given back. */
async function placeNow(ctx: Context, { service, numbers }: ReservedOrder): Promise<void> {
  try {
    await place(ctx, service, numbers);
  } catch (error) {
    if (isRefusal(error)) {
      await release(ctx, service.serviceId);
      throw error;
    }
    ctx.log.warn({ err: error, serviceId: service.serviceId }, 'the order is completed later');
  }
}

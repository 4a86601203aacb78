import type { Customer } from '@isp/customers/contract';
import type { Context } from '@isp/sdk';
import { isUniqueViolation, newId } from '@isp/sdk/data';
import type { OrderVoiceParams } from '../contract/index.ts';
import { noteTariff } from '../data/tariff-history.ts';
import { usernameIndex, type VoiceService, voiceServices } from '../data/voice-service-store.ts';
import type { ReservedOrder } from '../domain/to-answer.ts';
import { makeSipLogin } from './make-credentials.ts';
import { takeNumbers } from './take-numbers.ts';

/** Time the order itself has before the job completes it. */
const completeAfterSeconds = 10;
const triesForUsername = 5;

/**
 * Reserves account and numbers of an order, and with them the job that completes the order whatever happens to its caller. The
 * caller has been shown the customer; the inventory is the ISP's, so it is read and written by the plugin itself.
 */
export async function reserve(
  ctx: Context,
  params: OrderVoiceParams,
  customer: Customer,
): Promise<ReservedOrder> {
  const self = ctx.asPlugin('free numbers are the ISP’s');
  for (let tries = 1; ; tries++) {
    const { password, ...service } = toReservation(ctx, params, customer);
    try {
      return { ...(await insertWithJob(self, service, params.numbers)), password };
    } catch (error) {
      if (tries === triesForUsername || !isUniqueViolation(error, usernameIndex)) throw error;
    }
  }
}

function toReservation(
  { clock, config }: Context,
  { tariffId, startDate }: OrderVoiceParams,
  { id: customerId, resellerId, billing }: Customer,
): VoiceService & { readonly password: string } {
  return {
    ...makeSipLogin(config.realm as string),
    serviceId: newId(),
    jobId: newId(),
    ...{ customerId, resellerId, tariffId },
    startDate: startDate ?? clock.today(billing.timezone).toString(),
    state: 'reserved',
    createdAt: clock.now().toString(),
  };
}

function insertWithJob(
  ctx: Context,
  wanted: VoiceService,
  numbers: readonly string[] | undefined,
): Promise<Omit<ReservedOrder, 'password'>> {
  const { serviceId, tariffId, createdAt } = wanted;
  const runAt = Temporal.Now.instant().add({ seconds: completeAfterSeconds });
  return ctx.transaction(async (tx) => {
    const service = await voiceServices.insert(tx, wanted);
    const taken = await takeNumbers(tx, numbers, { ...service, at: createdAt });
    await noteTariff(tx, { serviceId, tariffId, fromAt: createdAt });
    await ctx.enqueue(tx, 'voice.complete-order', { serviceId }, { key: serviceId, runAt });
    return { service, numbers: taken };
  });
}

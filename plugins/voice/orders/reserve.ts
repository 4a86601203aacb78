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

/** Ids an order has already, and what its password is made of, as a component of a bundle. */
export type Given = Pick<VoiceService, 'serviceId' | 'jobId'> & { readonly secret: string };

/**
 * Reserves account and numbers of an order, and with them the job that completes the order whatever happens to its caller. The
 * caller has been shown the customer; the inventory is the ISP's, so it is read and written by the plugin itself. An order that
 * has its ids already is completed by whoever gave them.
 */
export async function reserve(
  ctx: Context,
  params: OrderVoiceParams,
  customer: Customer,
  given?: Given,
): Promise<ReservedOrder> {
  const self = ctx.asPlugin('free numbers are the ISP’s');
  for (let tries = 1; ; tries++) {
    const { password, ...service } = toReservation(ctx, params, { customer, given });
    try {
      return { ...(await insert(self, service, { numbers: params.numbers, withJob: !given })), password };
    } catch (error) {
      if (tries === triesForUsername || !isUniqueViolation(error, usernameIndex)) throw error;
    }
  }
}

function toReservation(
  { clock, config }: Context,
  { tariffId, startDate, device, priority }: OrderVoiceParams,
  { customer, given }: { customer: Customer; given: Given | undefined },
): VoiceService & { readonly password: string } {
  const { id: customerId, resellerId, billing } = customer;
  return {
    ...makeSipLogin(config.realm as string, given?.secret),
    serviceId: given?.serviceId ?? newId(),
    jobId: given?.jobId ?? newId(),
    ...(device ? { device } : {}),
    ...(priority === undefined ? {} : { priority }),
    ...{ customerId, resellerId, tariffId },
    startDate: startDate ?? clock.today(billing.timezone).toString(),
    state: 'reserved',
    createdAt: clock.now().toString(),
  };
}

function insert(
  ctx: Context,
  wanted: VoiceService,
  { numbers, withJob }: { numbers: readonly string[] | undefined; withJob: boolean },
): Promise<Omit<ReservedOrder, 'password'>> {
  const { serviceId, tariffId, createdAt } = wanted;
  const runAt = Temporal.Now.instant().add({ seconds: completeAfterSeconds });
  return ctx.transaction(async (tx) => {
    const service = await voiceServices.insert(tx, wanted);
    const taken = await takeNumbers(tx, numbers, { ...service, at: createdAt });
    await noteTariff(tx, { serviceId, tariffId, fromAt: createdAt });
    if (withJob) await ctx.enqueue(tx, 'voice.complete-order', { serviceId }, { key: serviceId, runAt });
    return { service, numbers: taken };
  });
}

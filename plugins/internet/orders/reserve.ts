import type { Customer } from '@isp/customers/contract';
import type { Context } from '@isp/sdk';
import { isUniqueViolation, newId } from '@isp/sdk/data';
import { internetErrors, type OrderInternetParams } from '../contract/index.ts';
import { type InternetService, internetServices, uniqueIndexes } from '../data/internet-service-store.ts';
import { makeCredentials } from './make-credentials.ts';

/** Time the order itself has before the job completes it. */
const completeAfterSeconds = 10;
const triesForLogin = 5;

/** Ids an order has already, as a component of a bundle. */
export type OrderIds = Pick<InternetService, 'serviceId' | 'jobId'>;

/**
 * Reserves the login of an order, and with it the job that completes the order whatever happens to its caller. An order that
 * has its ids already is completed by whoever gave them.
 */
export async function reserve(
  ctx: Context,
  params: OrderInternetParams,
  customer: Customer,
  ids?: OrderIds,
): Promise<InternetService> {
  for (let tries = 1; ; tries++) {
    const wanted = toReservation(params, customer, { at: ctx.clock.now().toString(), ids });
    try {
      return await (ids ? insertAlone(ctx, wanted) : insertWithJob(ctx, wanted));
    } catch (error) {
      const another = params.login === undefined && tries < triesForLogin;
      if (!(another && isUniqueViolation(error, uniqueIndexes.login))) throw refusalOf(error, wanted);
    }
  }
}

function toReservation(
  params: OrderInternetParams,
  customer: Customer,
  { at: createdAt, ids }: { at: string; ids: OrderIds | undefined },
): InternetService {
  const { id: customerId, tariffId, login, password, ...asked } = params;
  return {
    ...asked,
    ...makeCredentials({ login, password }, customer.name),
    ...(ids ?? { serviceId: newId(), jobId: newId() }),
    customerId,
    resellerId: customer.resellerId,
    tariffId,
    state: 'reserved',
    createdAt,
  };
}

function insertAlone(ctx: Context, wanted: InternetService): Promise<InternetService> {
  return ctx.transaction((tx) => internetServices.insert(tx, wanted));
}

function insertWithJob(ctx: Context, wanted: InternetService): Promise<InternetService> {
  const { serviceId } = wanted;
  const runAt = Temporal.Now.instant().add({ seconds: completeAfterSeconds });
  return ctx.transaction(async (tx) => {
    const reserved = await internetServices.insert(tx, wanted);
    await ctx.enqueue(tx, 'internet.complete-order', { serviceId }, { key: serviceId, runAt });
    return reserved;
  });
}

function refusalOf(error: unknown, { login, staticIp }: InternetService): unknown {
  if (isUniqueViolation(error, uniqueIndexes.login)) {
    return internetErrors.INTERNET_LOGIN_TAKEN({ login }, { cause: error });
  }
  if (isUniqueViolation(error, uniqueIndexes.staticIp)) {
    return internetErrors.INTERNET_STATIC_IP_TAKEN({ staticIp }, { cause: error });
  }
  return error;
}

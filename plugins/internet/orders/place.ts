import { type Context, IspError } from '@isp/sdk';
import type { CreateServiceParams, Tariff } from '@isp/subscriptions/contract';
import { type InternetService, internetServices } from '../data/internet-service-store.ts';
import { desiredState } from '../domain/desired-state.ts';
import { fieldsOf } from '../domain/tariff-fields.ts';

/** What makes an order one of a component. */
export type Within = Pick<CreateServiceParams, 'parentId' | 'dependsOn'>;

/** Hands a reserved order to subscriptions, with the rights of whoever the context acts for; twice is like once. */
export async function place(
  ctx: Context,
  reserved: InternetService,
  tariff: Tariff,
  within: Within = {},
): Promise<void> {
  const { serviceId, jobId, customerId, tariffId, login, startDate, device, priority } = reserved;
  await ctx.call('subscriptions.services.create', {
    id: serviceId,
    jobId,
    customerId,
    type: 'internet',
    tariffId,
    login,
    ...(startDate ? { startDate } : {}),
    ...(device ? { device } : {}),
    ...(priority === undefined ? {} : { priority }),
    ...within,
    desired: desiredState(reserved, fieldsOf(tariff)),
  });
  await ctx.transaction((tx) => internetServices.change(tx, { serviceId }, { state: 'ordered' }));
}

/** Gives the login of a refused order back. */
export async function release(ctx: Context, serviceId: string): Promise<void> {
  await ctx.transaction((tx) => internetServices.remove(tx, { serviceId }));
}

/** A refusal stands however often one asks; an outage, a timeout or a defect may pass. */
export function isRefusal(error: unknown): boolean {
  return error instanceof IspError && error.status < 500 && error.retry !== 'later';
}

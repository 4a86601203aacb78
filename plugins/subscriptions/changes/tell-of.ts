import type { Context, Transaction } from '@isp/sdk';
import type { Service, ServiceEventName } from '../contract/index.ts';

/** What is told of a service, and how it was before. */
export interface Told {
  readonly events: readonly ServiceEventName[];
  readonly service: Service;
  readonly before: Service;
  /** Business time. */
  readonly at: string;
}

/** Publishes what happened to a service, with the transaction. */
export async function tellOf(ctx: Context, tx: Transaction, told: Told): Promise<void> {
  const { events, service, before, at } = told;
  const { id: serviceId, customerId, resellerId, type, tariffId, status, startDate } = service;
  const { suspensionReason, login, parentId } = service;
  const data = { serviceId, customerId, resellerId, type, tariffId, status, startDate };
  const former = before.tariffId === tariffId ? {} : { previousTariffId: before.tariffId };
  for (const event of events)
    await ctx.publish(tx, event, { ...data, suspensionReason, login, parentId, ...former, at });
}

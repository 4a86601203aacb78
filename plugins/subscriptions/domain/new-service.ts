import type { CreateServiceParams, Service } from '../contract/index.ts';

/** An order with what was found out about it. */
export type Order = CreateServiceParams & { readonly resellerId: string; readonly startDate: string };

/** What a new service is to become: usually active. */
export type Beginning = Pick<Service, 'desiredStatus' | 'suspensionReason'>;

/** The row of a service that has just been ordered. */
export function newService(order: Order, beginning: Beginning, createdAt: string): Service {
  const { id, customerId, resellerId, type, tariffId, startDate } = order;
  const { login, parentId, componentCount, device } = order;
  const { desiredStatus, suspensionReason } = beginning;
  const some = Object.entries({ login, parentId, componentCount, device, suspensionReason });
  return {
    ...{ id, customerId, resellerId, type, tariffId, startDate, createdAt, desiredStatus },
    ...Object.fromEntries(some.filter(([, value]) => value !== undefined)),
    status: 'pending',
    desiredVersion: 1,
  };
}

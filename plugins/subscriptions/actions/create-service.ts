import { type Context, defineAction, platformErrors, type Transaction, validationFailed } from '@isp/sdk';
import { requestProvisioning } from '../changes/request-provisioning.ts';
import { CreateServiceParams, type Service, ServiceChange, subscriptionsErrors } from '../contract/index.ts';
import { services } from '../data/service-store.ts';
import { tariffs } from '../data/tariff-store.ts';
import { isValidOn } from '../domain/validity.ts';

type Order = CreateServiceParams & { readonly resellerId: string; readonly startDate: string };

/** Takes an order of a service-type plugin: the service, pending, and the request to provision it. */
export const createService = defineAction('subscriptions.services.create', {
  summary: 'Takes an order from the plugin of a service type; asking twice with the same id orders once.',
  permission: 'subscriptions.service.create',
  sensitive: true,
  params: CreateServiceParams,
  result: ServiceChange,
  idempotent: true,
  errors: [platformErrors.NOT_FOUND, subscriptionsErrors.SUBSCRIPTIONS_CUSTOMER_CLOSED],
  async handler(ctx, params): Promise<ServiceChange> {
    const known = await ctx.transaction((tx) => services.find(tx, { id: params.id }), { readOnly: true });
    if (known) return { service: known, job: { id: params.jobId, status: 'queued' } };
    const { resellerId, status, billing } = await ctx.call('customers.get', { id: params.customerId });
    if (status === 'closed') {
      throw subscriptionsErrors.SUBSCRIPTIONS_CUSTOMER_CLOSED({ id: params.customerId });
    }
    const startDate = params.startDate ?? ctx.clock.today(billing.timezone).toString();
    return ctx.transaction((tx) => takeOnce(ctx, tx, { ...params, resellerId, startDate }));
  },
});

async function takeOnce(ctx: Context, tx: Transaction, order: Order): Promise<ServiceChange> {
  await assertOrderable(tx, order);
  const { jobId, desired } = order;
  const inserted = await services.insertOnce(tx, toService(order, ctx.clock.now().toString()));
  const service = await services.get(tx, order.id);
  if (!inserted) return { service, job: { id: jobId, status: 'queued' } };
  return requestProvisioning(ctx, tx, { jobId, service, action: 'activate', desired });
}

async function assertOrderable(tx: Transaction, { tariffId, type, startDate }: Order): Promise<void> {
  const tariff = await tariffs.find(tx, { id: tariffId, type, status: 'active' });
  if (!tariff || !isValidOn(tariff, startDate))
    throw validationFailed([{ path: '/tariffId', message: 'is not a tariff you can order' }]);
}

function toService(order: Order, createdAt: string): Service {
  const { id, customerId, resellerId, type, tariffId, login, startDate } = order;
  return {
    ...{ id, customerId, resellerId, type, tariffId, startDate, createdAt },
    ...(login === undefined ? {} : { login }),
    status: 'pending',
    desiredStatus: 'active',
    desiredVersion: 1,
  };
}

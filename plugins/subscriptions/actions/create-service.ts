import {
  type Context,
  defineAction,
  platformErrors,
  rootResellerId,
  type Transaction,
  validationFailed,
} from '@isp/sdk';
import { requestProvisioning } from '../changes/request-provisioning.ts';
import { CreateServiceParams, ServiceChange, subscriptionsErrors } from '../contract/index.ts';
import { services } from '../data/service-store.ts';
import { tariffs } from '../data/tariff-store.ts';
import { type Beginning, newService, type Order } from '../domain/new-service.ts';
import type { TariffRow } from '../domain/tariff-row.ts';
import { isValidOn } from '../domain/validity.ts';
import { type OrderToCheck, withChecks } from '../providers/check-order.ts';

/** Takes an order of a service-type plugin: the service, pending, and the request to provision it. */
export const createService = defineAction('subscriptions.services.create', {
  summary: 'Takes an order from the plugin of a service type; asking twice with the same id orders once.',
  permission: 'subscriptions.service.create',
  sensitive: true,
  params: CreateServiceParams,
  result: ServiceChange,
  idempotent: true,
  errors: [
    platformErrors.NOT_FOUND,
    subscriptionsErrors.SUBSCRIPTIONS_CUSTOMER_CLOSED,
    subscriptionsErrors.SUBSCRIPTIONS_ORDER_REFUSED,
    subscriptionsErrors.SUBSCRIPTIONS_ORDER_UNCHECKED,
    subscriptionsErrors.SUBSCRIPTIONS_SERVICE_CANCELLED,
  ],
  async handler(ctx, params): Promise<ServiceChange> {
    const known = await ctx.transaction((tx) => services.find(tx, { id: params.id }), { readOnly: true });
    if (known) return { service: known, job: { id: params.jobId, status: 'queued' } };
    const { resellerId, status, billing } = await ctx.call('customers.get', { id: params.customerId });
    if (status === 'closed') {
      throw subscriptionsErrors.SUBSCRIPTIONS_CUSTOMER_CLOSED({ id: params.customerId });
    }
    const startDate = params.startDate ?? ctx.clock.today(billing.timezone).toString();
    const order = { ...params, resellerId, startDate };
    const take = () => ctx.transaction((tx) => takeOnce(ctx, tx, order));
    // The ISP's own orders need nobody's leave, and a component goes with the whole.
    if (order.parentId || resellerId === rootResellerId) return take();
    return withChecks(ctx, await toCheck(ctx, order), take);
  },
});

/** What those are told who may refuse orders; what cannot be ordered at all is refused before they are asked. */
async function toCheck(ctx: Context, order: Order): Promise<OrderToCheck> {
  const { id: serviceId, customerId, resellerId, type, tariffId } = order;
  const { price } = await ctx.transaction((tx) => orderable(tx, order), { readOnly: true });
  return { serviceId, customerId, resellerId, type, tariffId, price };
}

async function takeOnce(ctx: Context, tx: Transaction, order: Order): Promise<ServiceChange> {
  await orderable(tx, order);
  const beginning = order.parentId ? await lockParent(tx, order.parentId, order) : alone;
  const inserted = await services.insertOnce(tx, newService(order, beginning, ctx.clock.now().toString()));
  const service = await services.get(tx, order.id);
  const { jobId, dependsOn, priority } = order;
  if (!inserted) return { service, job: { id: jobId, status: 'queued' } };
  const desired = order.parentId ? { ...order.desired, state: beginning.desiredStatus } : order.desired;
  return requestProvisioning(ctx, tx, { jobId, service, action: 'activate', desired, dependsOn, priority });
}

const alone: Beginning = { desiredStatus: 'active' };

/** A component becomes what the service it belongs to is to be: also suspended, and not at all when that is over. */
async function lockParent(tx: Transaction, id: string, { customerId }: Order): Promise<Beginning> {
  const parent = await services.lock(tx, id);
  const { desiredStatus, suspensionReason, componentCount } = parent;
  if (parent.customerId !== customerId || !componentCount) {
    const message = 'is not a service of this customer that has components';
    throw validationFailed([{ path: '/parentId', message }]);
  }
  if (desiredStatus === 'cancelled') throw subscriptionsErrors.SUBSCRIPTIONS_SERVICE_CANCELLED({ id });
  return desiredStatus === 'suspended' ? { desiredStatus, suspensionReason } : alone;
}

/** What a component is of was sold with the whole: it may have been retired since. */
async function orderable(
  tx: Transaction,
  { tariffId: id, type, startDate, parentId }: Order,
): Promise<TariffRow> {
  const tariff = await tariffs.find(tx, { id, type, ...(parentId ? {} : { status: 'active' }) });
  if (!tariff || !isValidOn(tariff, startDate))
    throw validationFailed([{ path: '/tariffId', message: 'is not a tariff you can order' }]);
  return tariff;
}

import { type Context, defineAction, platformErrors, type Transaction } from '@isp/sdk';
import { subscriptionsErrors } from '@isp/subscriptions/contract';
import { beginChange, conflictOf } from '../access/begin-change.ts';
import { checkAddresses } from '../access/check-addresses.ts';
import { placeChange } from '../access/place-change.ts';
import { ChangeAccessParams, InternetAccess, internetErrors } from '../contract/index.ts';
import { type InternetService, internetServices } from '../data/internet-service-store.ts';
import { accessOf, changedAccess, changedNames, toInternetAccess } from '../domain/access.ts';
import type { Access } from '../domain/access-fields.ts';
import { isRefusal } from '../orders/place.ts';

/** Gives a service another login, password or fixed address. */
export const changeAccess = defineAction('internet.accesses.change', {
  summary:
    'Changes login, password and fixed addresses of an internet service; open sessions end when login or address become others.',
  permission: 'internet.access.change',
  rest: 'PATCH /services/{id}/internet-access',
  sensitive: true,
  status: 202,
  params: ChangeAccessParams,
  result: InternetAccess,
  errors: [
    platformErrors.NOT_FOUND,
    internetErrors.INTERNET_LOGIN_TAKEN,
    internetErrors.INTERNET_ADDRESS_TAKEN,
    internetErrors.INTERNET_ADDRESSES_UNCHECKED,
    internetErrors.INTERNET_CHANGE_WAITING,
    internetErrors.INTERNET_NOT_CHANGEABLE,
    subscriptionsErrors.SUBSCRIPTIONS_SERVICE_CANCELLED,
  ],
  example: { id: '01993c5e-8a00-7000-8000-000000000001', staticIp: '203.0.113.7' },
  async handler(ctx, { id, ...changes }) {
    const service = await ctx.transaction((tx) => find(tx, id), { readOnly: true });
    const before = accessOf(service);
    const wanted = changedAccess(before, changes);
    if (changedNames(before, wanted).length === 0) return toInternetAccess(service);
    await assertChangeable(ctx, service);
    const { login: _, password: __, ...fixed } = wanted;
    if (hasOthers(before, fixed)) await checkAddresses(ctx, id, fixed);
    const changed = await ctx.transaction((tx) => keep(ctx, tx, id, changes));
    if (changed.changeJobId) await placeNow(ctx, id, changed.changeJobId);
    return toInternetAccess(changed);
  },
});

async function find(tx: Transaction, id: string): Promise<InternetService> {
  const service = await internetServices.find(tx, { serviceId: id });
  if (!service) throw platformErrors.NOT_FOUND({ id });
  return service;
}

/** The network has to have it, and has to have what was wanted last. */
async function assertChangeable(ctx: Context, service: InternetService): Promise<void> {
  const { serviceId: id, changeJobId: jobId } = service;
  if (jobId) throw internetErrors.INTERNET_CHANGE_WAITING({ id, jobId });
  const { status, desiredStatus } = await ctx.call('subscriptions.services.get', { id }, { as: 'plugin' });
  if (status === 'pending') throw internetErrors.INTERNET_NOT_CHANGEABLE({ id, state: 'not active yet' });
  if (desiredStatus === 'cancelled')
    throw internetErrors.INTERNET_NOT_CHANGEABLE({ id, state: 'cancelled, or being cancelled' });
}

function hasOthers(before: Access, fixed: Omit<Access, 'login' | 'password'>): boolean {
  const { login, password } = before;
  return changedNames(before, { ...fixed, login, password }).length > 0;
}

async function keep(
  ctx: Context,
  tx: Transaction,
  id: string,
  changes: Omit<ChangeAccessParams, 'id'>,
): Promise<InternetService> {
  const service = await find(tx, id);
  const before = accessOf(service);
  const wanted = changedAccess(before, changes);
  if (changedNames(before, wanted).length === 0) return service;
  try {
    return await beginChange(ctx, tx, service, wanted);
  } catch (error) {
    throw conflictOf(error, wanted);
  }
}

/** Asks while the caller waits. If subscriptions is away the job does it. */
async function placeNow(ctx: Context, serviceId: string, changeJobId: string): Promise<void> {
  try {
    await placeChange(ctx, serviceId, changeJobId);
  } catch (error) {
    if (isRefusal(error)) throw error;
    ctx.log.warn({ err: error, serviceId }, 'the network is asked later');
  }
}

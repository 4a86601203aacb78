import type { DesiredState } from '@isp/provisioning/contract';
import { type Context, type Transaction, validationFailed } from '@isp/sdk';
import { type Service, type ServiceChange, subscriptionsErrors } from '../contract/index.ts';
import { services } from '../data/service-store.ts';
import { tariffs } from '../data/tariff-store.ts';
import type { TariffRow } from '../domain/tariff-row.ts';
import { desiredStateOf } from '../providers/desired-states.ts';
import { nextVersion } from './request-change.ts';

/** A change of tariff that can be carried out. */
export interface TariffChange {
  readonly service: Service;
  readonly from: TariffRow;
  readonly to: TariffRow;
  /** What the type of service says the network is to have then. */
  readonly network: DesiredState;
}

/** Finds out what a change of tariff means, or refuses it. */
export async function prepareTariffChange(
  ctx: Context,
  { id, tariffId }: { readonly id: string; readonly tariffId: string },
): Promise<TariffChange> {
  const found = await ctx.transaction((tx) => findChange(tx, { id, tariffId }), { readOnly: true });
  return { ...found, network: await desiredStateOf(ctx, found.service, found.to) };
}

/** Carries it out, if it still can be: the service is locked and looked at again. */
export async function applyTariffChange(
  ctx: Context,
  tx: Transaction,
  { service: { id }, to, network }: TariffChange,
): Promise<ServiceChange> {
  const service = await services.lock(tx, id);
  assertChangeable(service, to.id);
  const changes = { desiredTariffId: to.id };
  const desired = { ...network, state: service.desiredStatus };
  return nextVersion(ctx, tx, { service, changes, action: 'change', desired });
}

async function findChange(
  tx: Transaction,
  { id, tariffId }: { id: string; tariffId: string },
): Promise<Omit<TariffChange, 'network'>> {
  const service = await services.get(tx, id);
  assertChangeable(service, tariffId);
  const to = await tariffs.find(tx, { id: tariffId, type: service.type, status: 'active' });
  if (!to) {
    const message = `is not a tariff for services of type ${service.type} that can be ordered`;
    throw validationFailed([{ path: '/tariffId', message }]);
  }
  return { service, from: await tariffs.get(tx, service.tariffId), to };
}

function assertChangeable(service: Service, tariffId: string): void {
  const { id, status, desiredStatus } = service;
  if (desiredStatus === 'cancelled') throw subscriptionsErrors.SUBSCRIPTIONS_SERVICE_CANCELLED({ id });
  if (status === 'pending') throw subscriptionsErrors.SUBSCRIPTIONS_SERVICE_PENDING({ id });
  if ((service.desiredTariffId ?? service.tariffId) === tariffId)
    throw subscriptionsErrors.SUBSCRIPTIONS_SAME_TARIFF({ id, tariffId });
}

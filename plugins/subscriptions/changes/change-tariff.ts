import type { DesiredState } from '@isp/provisioning/contract';
import { type Context, type Transaction, validationFailed } from '@isp/sdk';
import { assertOwnWay } from '../components/assert-own-way.ts';
import { componentsOf, lockService, toComponent } from '../components/find-components.ts';
import { type Service, type ServiceChange, subscriptionsErrors } from '../contract/index.ts';
import { services } from '../data/service-store.ts';
import { tariffs } from '../data/tariff-store.ts';
import type { TariffRow } from '../domain/tariff-row.ts';
import { componentTariffsOf } from '../providers/component-tariffs.ts';
import { desiredStateOf } from '../providers/desired-states.ts';
import { nextVersion } from './request-change.ts';

/** A change of tariff that can be carried out. */
export interface TariffChange {
  readonly service: Service;
  readonly from: TariffRow;
  readonly to: TariffRow;
  /** What the type of service says the network is to have then. */
  readonly network: DesiredState;
  /** The same for those components that get another one. */
  readonly components: readonly TariffChange[];
}

interface Asked {
  readonly id: string;
  readonly tariffId: string;
}

/** Finds out what a change of tariff means, or refuses it. */
export async function prepareTariffChange(ctx: Context, asked: Asked): Promise<TariffChange> {
  const found = await ctx.transaction(
    async (tx) => {
      await assertOwnWay(tx, await services.get(tx, asked.id), 'change-tariff');
      const change = await findChange(tx, asked);
      return { ...change, parts: change.service.componentCount ? await componentsOf(tx, asked.id) : [] };
    },
    { readOnly: true },
  );
  const { parts, ...change } = found;
  const network = await desiredStateOf(ctx, change.service, change.to);
  return { ...change, network, components: await prepareComponents(ctx, change, parts) };
}

type Found = Pick<TariffChange, 'service' | 'from' | 'to'>;

async function prepareComponents(
  ctx: Context,
  { service, to }: Found,
  parts: readonly Service[],
): Promise<TariffChange[]> {
  if (!service.componentCount) return [];
  const wanted = await componentTariffsOf(ctx, service, to, parts.map(toComponent));
  const changing = wanted.filter(({ id, tariffId }) => {
    const part = parts.find((one) => one.id === id);
    return part && (part.desiredTariffId ?? part.tariffId) !== tariffId;
  });
  return Promise.all(changing.map((one) => prepareComponent(ctx, one)));
}

async function prepareComponent(ctx: Context, asked: Asked): Promise<TariffChange> {
  const change = await ctx.transaction((tx) => findChange(tx, asked), { readOnly: true });
  return { ...change, network: await desiredStateOf(ctx, change.service, change.to), components: [] };
}

/** Carries it out, if it still can be: the service is locked and looked at again. Its own job waits for those of its components. */
export async function applyTariffChange(
  ctx: Context,
  tx: Transaction,
  { service: { id }, to, network, components }: TariffChange,
): Promise<ServiceChange> {
  const service = await lockService(tx, id);
  assertChangeable(service, to.id);
  const dependsOn: string[] = [];
  for (const component of components) dependsOn.push((await applyTariffChange(ctx, tx, component)).job.id);
  const changes = { desiredTariffId: to.id };
  const desired = { ...network, state: service.desiredStatus };
  return nextVersion(ctx, tx, { service, changes, action: 'change', desired, dependsOn });
}

async function findChange(tx: Transaction, { id, tariffId }: Asked): Promise<Found> {
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

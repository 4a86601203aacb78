import type { Transaction } from '@isp/sdk';
import type { Service, ServiceComponent } from '../contract/index.ts';
import { services } from '../data/service-store.ts';

/** The components of a service, always in one order. */
export async function componentsOf(
  tx: Transaction,
  parentId: string | readonly string[],
): Promise<Service[]> {
  const found = await services.listAll(tx, { parentId });
  return found.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Locks a service, and before it the one it is a component of: always in this order, so that nobody waits in a circle. */
export async function lockService(tx: Transaction, id: string): Promise<Service> {
  const { parentId } = await services.get(tx, id);
  if (parentId) await services.lock(tx, parentId);
  return services.lock(tx, id);
}

/** Services as they are shown, those that have components with them. */
export async function withComponents(tx: Transaction, shown: readonly Service[]): Promise<Service[]> {
  const parents = shown.filter(({ componentCount }) => componentCount).map(({ id }) => id);
  if (parents.length === 0) return [...shown];
  const found = Map.groupBy(await componentsOf(tx, parents), ({ parentId }) => parentId);
  return shown.map((service) =>
    service.componentCount
      ? { ...service, components: (found.get(service.id) ?? []).map(toComponent) }
      : service,
  );
}

/** A service as its parent shows it. */
export function toComponent({ id, type, tariffId, status, desiredStatus, login }: Service): ServiceComponent {
  return { id, type, tariffId, status, desiredStatus, ...(login === undefined ? {} : { login }) };
}

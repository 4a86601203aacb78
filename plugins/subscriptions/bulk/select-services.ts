import { platformErrors, type Transaction } from '@isp/sdk';
import { type BulkFilter, bulkLimit, type Service } from '../contract/index.ts';
import { services } from '../data/service-store.ts';
import { type LookedUp, tooMany } from './look-up.ts';

/** The services of a filter that the caller may see. Ids he may not see are answered like ids there are none of. */
export async function selectServices(
  tx: Transaction,
  { ids, matching: _, customers: __, ...fields }: BulkFilter,
  { matched, customerIds }: LookedUp,
): Promise<Service[]> {
  const owned = fits(fields, customerIds);
  const found = matched
    ? matched.filter((service) => (ids?.includes(service.id) ?? true) && owned(service))
    : (
        await services.listAll(tx, { ...fields, ...(ids ? { id: ids } : {}), ...ownersOf(customerIds) })
      ).filter(owned);
  if (found.length > bulkLimit) throw tooMany('services', found.length);
  const unknown = ids ? await unseen(tx, ids) : undefined;
  if (unknown) throw platformErrors.NOT_FOUND({ id: unknown });
  return found;
}

const ownersOf = (ids: readonly string[] | undefined) => (ids ? { customerId: ids } : {});

/** Whether a service has the values of these fields, and one of these owners. */
function fits(fields: Partial<Service>, customerIds: readonly string[] | undefined) {
  const owners = customerIds && new Set(customerIds);
  return (service: Service) =>
    (owners?.has(service.customerId) ?? true) &&
    Object.entries(fields).every(([name, value]) => service[name as keyof Service] === value);
}

async function unseen(tx: Transaction, ids: readonly string[]): Promise<string | undefined> {
  const seen = new Set((await services.listAll(tx, { id: ids })).map(({ id }) => id));
  return ids.find((id) => !seen.has(id));
}

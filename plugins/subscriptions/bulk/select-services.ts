import { platformErrors, type Transaction, validationFailed } from '@isp/sdk';
import { type BulkFilter, bulkLimit, type Service } from '../contract/index.ts';
import { services } from '../data/service-store.ts';

/** The services of a filter that the caller may see. Ids he may not see are answered like ids there are none of. */
export async function selectServices(tx: Transaction, { ids, ...filter }: BulkFilter): Promise<Service[]> {
  const found = await services.listAll(tx, { ...filter, ...(ids ? { id: ids } : {}) });
  if (found.length > bulkLimit) {
    const message = `fits ${found.length} services; one operation may have ${bulkLimit}: narrow it`;
    throw validationFailed([{ path: '/filter', message }]);
  }
  const unknown = ids ? await unseen(tx, ids) : undefined;
  if (unknown) throw platformErrors.NOT_FOUND({ id: unknown });
  return found;
}

async function unseen(tx: Transaction, ids: readonly string[]): Promise<string | undefined> {
  const seen = new Set((await services.listAll(tx, { id: ids })).map(({ id }) => id));
  return ids.find((id) => !seen.has(id));
}

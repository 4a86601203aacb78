import { platformErrors, type Transaction, validationFailed } from '@isp/sdk';
import { bulkLimit, type Job, type JobFilter } from '../contract/index.ts';
import { jobs } from './job-store.ts';

/**
 * The jobs of a filter that the caller may see, locked in the order of their ids. An id he may not see is answered like
 * one there is nothing of.
 */
export async function lockSelected(tx: Transaction, { ids, ...filter }: JobFilter): Promise<Job[]> {
  const where = { ...filter, ...(ids ? { id: ids } : {}) };
  const found = await jobs.listAll(tx, where);
  if (found.length > bulkLimit) {
    const message = `fits ${found.length} jobs; one operation may have ${bulkLimit}: narrow it`;
    throw validationFailed([{ path: '/filter', message }]);
  }
  if (ids) await assertSeen(tx, ids);
  await tx.query('SELECT id FROM provision_jobs WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [
    found.map(({ id }) => id),
  ]);
  const locked = await jobs.listAll(tx, { ...where, id: found.map(({ id }) => id) });
  return locked.sort((one, other) => (one.id < other.id ? -1 : 1));
}

async function assertSeen(tx: Transaction, ids: readonly string[]): Promise<void> {
  const seen = new Set((await jobs.listAll(tx, { id: ids })).map(({ id }) => id));
  const unknown = ids.find((id) => !seen.has(id));
  if (unknown) throw platformErrors.NOT_FOUND({ id: unknown });
}

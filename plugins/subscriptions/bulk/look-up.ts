import { type Context, type ListQuery, platformErrors, validationFailed } from '@isp/sdk';
import { type BulkFilter, bulkLimit, type Service } from '../contract/index.ts';
import { services } from '../data/service-store.ts';
import { everyRow } from './every-row.ts';

/** As many as a list may be asked for at once. */
const idsPerQuery = 100;

/** What lists answered of a filter, as far as the caller may see it. */
export interface LookedUp {
  /** Of `customers`; undefined where the filter names none. */
  readonly customerIds?: readonly string[] | undefined;
  /** Of `matching`; undefined where the filter has none. */
  readonly matched?: readonly Service[] | undefined;
}

/** Asks the lists for what a filter means. Each service is looked at again when its turn comes. */
export async function lookUp(ctx: Context, { customers, matching }: BulkFilter): Promise<LookedUp> {
  return {
    ...(customers ? { customerIds: await customersOf(ctx, customers) } : {}),
    ...(matching ? { matched: await servicesOf(ctx, matching) } : {}),
  };
}

async function customersOf(
  ctx: Context,
  { ids, except = [], ...conditions }: NonNullable<BulkFilter['customers']>,
): Promise<readonly string[]> {
  const left = new Set(except);
  const found = ids ? await seen(ctx, ids) : await idsThatFit(ctx, conditions);
  return found.filter((id) => !left.has(id));
}

async function idsThatFit(ctx: Context, conditions: ListQuery): Promise<string[]> {
  const page = (query: ListQuery) => ctx.call('customers.list', query);
  return (await everyRow(page, conditions, () => tooMany('customers'))).map(({ id }) => id);
}

/** The ids, all of which the caller may see. @throws NOT_FOUND for the first that he may not, as for one that is nobody's. */
async function seen(ctx: Context, ids: readonly string[]): Promise<readonly string[]> {
  const known = new Set<string>();
  for (let from = 0; from < ids.length; from += idsPerQuery) {
    const some = ids.slice(from, from + idsPerQuery);
    for (const id of await idsThatFit(ctx, { filter: { id: { in: some } } })) known.add(id);
  }
  const unknown = ids.find((id) => !known.has(id));
  if (unknown) throw platformErrors.NOT_FOUND({ id: unknown });
  return ids;
}

function servicesOf(ctx: Context, conditions: ListQuery): Promise<Service[]> {
  return everyRow(
    (query) => services.list(ctx.read, query),
    conditions,
    () => tooMany('services'),
  );
}

/** The error of a filter that is too wide. */
export function tooMany(what: 'services' | 'customers', count?: number): Error {
  const fitting = count === undefined ? `more than ${bulkLimit}` : String(count);
  const message = `fits ${fitting} ${what}; one operation may have ${bulkLimit}: narrow it`;
  return validationFailed([{ path: '/filter', message }]);
}

import { type Context, type ListQuery, validationFailed } from '@isp/sdk';
import { type BulkFilter, bulkLimit, type Service } from '../contract/index.ts';
import { services } from '../data/service-store.ts';
import { everyRow } from './every-row.ts';

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
  const all = (query: ListQuery) => ctx.call('customers.list', query);
  const found = ids ?? (await everyRow(all, conditions, () => tooMany('customers'))).map(({ id }) => id);
  return found.filter((id) => !left.has(id));
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

import type { Customer } from '@isp/customers/contract';
import type { ListQuery } from '@isp/sdk';
import { type Context, IspError } from '@isp/sdk';
import { accounts } from '../data/account-store.ts';

/** A customer a row is of, with the currency of his account. */
export interface FoundCustomer {
  readonly id: string;
  readonly currency: string;
}

/** Finds customers by what a file has of them. */
export interface CustomerFinder {
  byId(id: string): FoundCustomer | undefined;
  byExternalId(externalId: string): FoundCustomer | 'ambiguous' | undefined;
}

const perCall = 100;

/** Looks the customers of a file up, a hundred at a time: those the caller may see. */
export async function findCustomers(
  ctx: Context,
  { ids, externalIds }: { ids: readonly string[]; externalIds: readonly string[] },
): Promise<CustomerFinder> {
  const known = new Map<string, FoundCustomer>();
  const named = new Map<string, FoundCustomer[]>();
  for (const some of inParts([...new Set(externalIds)]))
    for (const customer of await listByExternalId(ctx, some)) {
      const found = { id: customer.id, currency: customer.billing.currency };
      named.set(customer.externalId ?? '', [...(named.get(customer.externalId ?? '') ?? []), found]);
      known.set(found.id, found);
    }
  for (const id of new Set(ids.filter((one) => !known.has(one)))) {
    const currency = await currencyOf(ctx, id);
    if (currency) known.set(id, { id, currency });
  }
  const accountCurrency = await currenciesOfAccounts(ctx, [...known.keys()]);
  const current = (one: FoundCustomer) => ({ ...one, currency: accountCurrency.get(one.id) ?? one.currency });
  return {
    byId(id) {
      const found = known.get(id);
      return found && current(found);
    },
    byExternalId(externalId) {
      const [first, ...others] = named.get(externalId) ?? [];
      return others.length > 0 ? 'ambiguous' : first && current(first);
    },
  };
}

async function listByExternalId(ctx: Context, externalIds: string[]): Promise<Customer[]> {
  const found: Customer[] = [];
  let cursor: string | undefined;
  do {
    const query: ListQuery = {
      filter: { externalId: { in: externalIds } },
      limit: 200,
      ...(cursor ? { cursor } : {}),
    };
    const { data, page } = await ctx.call('customers.list', query, { as: 'caller' });
    found.push(...data);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return found;
}

async function currencyOf(ctx: Context, id: string): Promise<string | undefined> {
  try {
    const { billing } = await ctx.call('customers.get', { id }, { as: 'caller' });
    return billing.currency;
  } catch (error) {
    if (error instanceof IspError && error.status === 404) return undefined;
    throw error;
  }
}

/** An account that has booked something keeps its currency. */
async function currenciesOfAccounts(ctx: Context, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await ctx.transaction((tx) => accounts.listAll(tx, { id: ids }), {
    readOnly: true,
    audited: false,
  });
  return new Map(rows.map(({ id, currency }) => [id, currency]));
}

function* inParts(ids: readonly string[]): Generator<string[]> {
  for (let from = 0; from < ids.length; from += perCall) yield ids.slice(from, from + perCall);
}

import type { Changes } from '@isp/sdk/data';
import type { ChangeCustomerParams, Customer } from '../contract/index.ts';

/** The columns a change writes: null clears, `billing` and `customFields` are merged into what is there. */
export function applyChanges(
  customer: Customer,
  changes: Omit<ChangeCustomerParams, 'id'>,
): Changes<Customer> {
  const { billing, customFields, name, ...replaced } = changes;
  return {
    ...replaced,
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(billing ? { billing: merged(customer.billing, billing) } : {}),
    ...(customFields ? { customFields: merged(customer.customFields, customFields) } : {}),
  };
}

/** Null takes a field away: what is kept has no nulls. */
function merged<T extends object>(
  before: T,
  changes: { readonly [F in keyof T]?: T[F] | null | undefined },
): T {
  const all = Object.entries({ ...before, ...changes });
  return Object.fromEntries(all.filter(([, value]) => value !== null)) as T;
}

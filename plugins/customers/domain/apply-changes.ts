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
    ...(billing ? { billing: { ...customer.billing, ...billing } } : {}),
    ...(customFields ? { customFields: { ...customer.customFields, ...customFields } } : {}),
  };
}

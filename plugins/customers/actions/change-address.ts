import { defineAction, platformErrors } from '@isp/sdk';
import { ChangeAddressParams, CustomerAddress, customersErrors } from '../contract/index.ts';
import { addresses } from '../data/address-store.ts';
import { lockOpenCustomer } from '../parts/lock-open-customer.ts';
import { lockPart } from '../parts/lock-part.ts';
import { tellChange } from '../parts/tell-change.ts';

/** Changes an address of a customer; fields left out stay. */
export const changeAddress = defineAction('customers.addresses.change', {
  summary: 'Changes an address of a customer; fields left out stay, null removes.',
  permission: 'customers.address.change',
  rest: 'PATCH /customers/{id}/addresses/{addressId}',
  sensitive: true,
  params: ChangeAddressParams,
  result: CustomerAddress,
  errors: [platformErrors.NOT_FOUND, customersErrors.CUSTOMERS_CUSTOMER_CLOSED],
  handler: (ctx, { id: customerId, addressId: id, ...changes }) =>
    ctx.transaction(async (tx) => {
      const customer = await lockOpenCustomer(tx, customerId);
      const part = await lockPart(tx, addresses, { customerId, id });
      if (Object.keys(changes).length === 0) return part;
      const updatedAt = ctx.clock.now().toString();
      const [changed] = await addresses.change(tx, { id }, { ...changes, updatedAt });
      await tellChange(ctx, tx, customer, 'addresses');
      return changed ?? part;
    }),
});

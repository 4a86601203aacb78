import { defineAction, platformErrors } from '@isp/sdk';
import { AddressOfCustomer, CustomerAddress, customersErrors } from '../contract/index.ts';
import { addresses } from '../data/address-store.ts';
import { lockOpenCustomer } from '../parts/lock-open-customer.ts';
import { lockPart } from '../parts/lock-part.ts';
import { tellChange } from '../parts/tell-change.ts';

/** Removes an address of a customer and answers it as it was. */
export const removeAddress = defineAction('customers.addresses.remove', {
  summary: 'Removes an address of a customer; answers it as it was.',
  permission: 'customers.address.change',
  rest: 'DELETE /customers/{id}/addresses/{addressId}',
  sensitive: true,
  params: AddressOfCustomer,
  result: CustomerAddress,
  errors: [platformErrors.NOT_FOUND, customersErrors.CUSTOMERS_CUSTOMER_CLOSED],
  handler: (ctx, { id: customerId, addressId: id }) =>
    ctx.transaction(async (tx) => {
      const customer = await lockOpenCustomer(tx, customerId);
      const part = await lockPart(tx, addresses, { customerId, id });
      await addresses.remove(tx, { id });
      await tellChange(ctx, tx, customer, 'addresses');
      return part;
    }),
});

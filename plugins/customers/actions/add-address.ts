import { defineAction, platformErrors } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { AddAddressParams, CustomerAddress, customersErrors } from '../contract/index.ts';
import { addresses } from '../data/address-store.ts';
import { lockOpenCustomer } from '../parts/lock-open-customer.ts';
import { tellChange } from '../parts/tell-change.ts';

/** Adds an address of a customer. */
export const addAddress = defineAction('customers.addresses.add', {
  summary: 'Adds an address of a customer.',
  permission: 'customers.address.change',
  rest: 'POST /customers/{id}/addresses',
  sensitive: true,
  params: AddAddressParams,
  result: CustomerAddress,
  errors: [platformErrors.NOT_FOUND, customersErrors.CUSTOMERS_CUSTOMER_CLOSED],
  example: {
    id: '01900000-0000-7000-8000-0000000000aa',
    kind: 'installation',
    address: { street: 'Hauptstr. 12', city: 'Berlin', country: 'DE' },
    coordinates: { latitude: 52.4849, longitude: 13.3535 },
  },
  handler: (ctx, { id: customerId, ...given }) =>
    ctx.transaction(async (tx) => {
      const customer = await lockOpenCustomer(tx, customerId);
      const now = ctx.clock.now().toString();
      const added = await addresses.insert(tx, {
        ...given,
        id: newId(),
        customerId,
        resellerId: customer.resellerId,
        createdAt: now,
        updatedAt: now,
      });
      await tellChange(ctx, tx, customer, 'addresses');
      return added;
    }),
});

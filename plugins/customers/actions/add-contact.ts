import { defineAction, platformErrors } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { AddContactParams, Contact, customersErrors } from '../contract/index.ts';
import { contacts } from '../data/contact-store.ts';
import { lockOpenCustomer } from '../parts/lock-open-customer.ts';
import { tellChange } from '../parts/tell-change.ts';

/** Adds a contact of a customer. */
export const addContact = defineAction('customers.contacts.add', {
  summary: 'Adds a contact of a customer.',
  permission: 'customers.contact.change',
  rest: 'POST /customers/{id}/contacts',
  sensitive: true,
  params: AddContactParams,
  result: Contact,
  errors: [platformErrors.NOT_FOUND, customersErrors.CUSTOMERS_CUSTOMER_CLOSED],
  example: {
    id: '01900000-0000-7000-8000-0000000000aa',
    name: 'Grace Hopper',
    email: 'grace@example.net',
    roles: ['technical'],
  },
  handler: (ctx, { id: customerId, ...given }) =>
    ctx.transaction(async (tx) => {
      const customer = await lockOpenCustomer(tx, customerId);
      const now = ctx.clock.now().toString();
      const added = await contacts.insert(tx, {
        roles: [],
        ...given,
        id: newId(),
        customerId,
        resellerId: customer.resellerId,
        createdAt: now,
        updatedAt: now,
      });
      await tellChange(ctx, tx, customer, 'contacts');
      return added;
    }),
});

import { defineAction, platformErrors } from '@isp/sdk';
import { Contact, ContactOfCustomer, customersErrors } from '../contract/index.ts';
import { contacts } from '../data/contact-store.ts';
import { lockOpenCustomer } from '../parts/lock-open-customer.ts';
import { lockPart } from '../parts/lock-part.ts';
import { tellChange } from '../parts/tell-change.ts';

/** Removes a contact of a customer and answers it as it was. */
export const removeContact = defineAction('customers.contacts.remove', {
  summary: 'Removes a contact of a customer; answers it as it was.',
  permission: 'customers.contact.change',
  rest: 'DELETE /customers/{id}/contacts/{contactId}',
  sensitive: true,
  params: ContactOfCustomer,
  result: Contact,
  errors: [platformErrors.NOT_FOUND, customersErrors.CUSTOMERS_CUSTOMER_CLOSED],
  handler: (ctx, { id: customerId, contactId: id }) =>
    ctx.transaction(async (tx) => {
      const customer = await lockOpenCustomer(tx, customerId);
      const part = await lockPart(tx, contacts, { customerId, id });
      await contacts.remove(tx, { id });
      await tellChange(ctx, tx, customer, 'contacts');
      return part;
    }),
});

import { defineAction, platformErrors } from '@isp/sdk';
import { ChangeContactParams, Contact, customersErrors } from '../contract/index.ts';
import { contacts } from '../data/contact-store.ts';
import { lockOpenCustomer } from '../parts/lock-open-customer.ts';
import { lockPart } from '../parts/lock-part.ts';
import { tellChange } from '../parts/tell-change.ts';

/** Changes a contact of a customer; fields left out stay. */
export const changeContact = defineAction('customers.contacts.change', {
  summary: 'Changes a contact of a customer; fields left out stay, null removes.',
  permission: 'customers.contact.change',
  rest: 'PATCH /customers/{id}/contacts/{contactId}',
  sensitive: true,
  params: ChangeContactParams,
  result: Contact,
  errors: [platformErrors.NOT_FOUND, customersErrors.CUSTOMERS_CUSTOMER_CLOSED],
  handler: (ctx, { id: customerId, contactId: id, ...changes }) =>
    ctx.transaction(async (tx) => {
      const customer = await lockOpenCustomer(tx, customerId);
      const part = await lockPart(tx, contacts, { customerId, id });
      if (Object.keys(changes).length === 0) return part;
      const updatedAt = ctx.clock.now().toString();
      const [changed] = await contacts.change(tx, { id }, { ...changes, updatedAt });
      await tellChange(ctx, tx, customer, 'contacts');
      return changed ?? part;
    }),
});

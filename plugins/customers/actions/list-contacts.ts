import { defineAction, pageOf, platformErrors } from '@isp/sdk';
import { Contact, ListContactsParams } from '../contract/index.ts';
import { contacts } from '../data/contact-store.ts';
import { customers } from '../data/customer-store.ts';

/** Lists the contacts of a customer. */
export const listContacts = defineAction('customers.contacts.list', {
  summary: 'Lists the contacts of a customer.',
  permission: 'customers.contact.read',
  rest: 'GET /customers/{id}/contacts',
  offline: true,
  params: ListContactsParams,
  result: pageOf(Contact),
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id, ...query }) {
    await ctx.transaction((tx) => customers.get(tx, id), { readOnly: true });
    return contacts.list(ctx.read, query, { customerId: id });
  },
});

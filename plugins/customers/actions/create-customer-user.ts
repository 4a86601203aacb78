import { identityErrors, User } from '@isp/identity/contract';
import { defineAction, platformErrors } from '@isp/sdk';
import { CreateCustomerUserParams, customersErrors } from '../contract/index.ts';
import { customers } from '../data/customer-store.ts';

/** Gives a customer a user, who sees what is the customer's. Identity decides, in the caller's name. */
export const createCustomerUser = defineAction('customers.users.create', {
  summary: 'Creates a user of a customer; without a password an invitation is sent to the e-mail.',
  permission: 'customers.user.create',
  rest: 'POST /customers/{id}/users',
  params: CreateCustomerUserParams,
  result: User,
  errors: [
    platformErrors.NOT_FOUND,
    customersErrors.CUSTOMERS_CUSTOMER_CLOSED,
    identityErrors.IDENTITY_EMAIL_TAKEN,
    identityErrors.IDENTITY_GRANT_TOO_HIGH,
    identityErrors.IDENTITY_PASSWORD_WEAK,
  ],
  sensitive: 'outside',
  example: { id: '01900000-0000-7000-8000-0000000000aa', email: 'ada@example.net', name: 'Ada Lovelace' },
  async handler(ctx, { id, roles = ['customer'], ...user }) {
    const { status, resellerId } = await ctx.transaction((tx) => customers.get(tx, id), { readOnly: true });
    if (status === 'closed') throw customersErrors.CUSTOMERS_CUSTOMER_CLOSED({ id });
    ctx.audit({ subject: { kind: 'customer', id, customerId: id, resellerId } });
    return ctx.call('identity.users.create', { ...user, roles, kind: 'customer', customerId: id });
  },
});

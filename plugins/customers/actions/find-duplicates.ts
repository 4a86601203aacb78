import { defineAction } from '@isp/sdk';
import { type Customer, DuplicateList, FindDuplicatesParams } from '../contract/index.ts';
import { customers } from '../data/customer-store.ts';
import { duplicateKeys, sameKeys } from '../domain/duplicate-keys.ts';

const most = 20;

/** A hint before somebody is added twice: customers the caller sees with the same e-mail, telephone or address. */
export const findDuplicates = defineAction('customers.duplicates.find', {
  summary: 'Finds customers with the same e-mail, telephone number or address, among those the caller sees.',
  permission: 'customers.customer.read',
  rest: 'POST /customer-duplicates',
  status: 200,
  idempotent: true,
  params: FindDuplicatesParams,
  result: DuplicateList,
  example: { email: 'ada@example.net', phone: '+49 30 1234567' },
  async handler(ctx, { except, ...given }) {
    const keys = duplicateKeys(given);
    const wheres = Object.entries(keys).flatMap(([name, key]) => (key ? [{ [`${name}_key`]: key }] : []));
    const found = new Map<string, Customer>();
    await ctx.transaction(
      async (tx) => {
        for (const where of wheres)
          for (const customer of await customers.listAll(tx, where)) found.set(customer.id, customer);
      },
      { readOnly: true },
    );
    found.delete(except ?? '');
    const data = [...found.values()].map((customer) => {
      const { id: customerId, name, status } = customer;
      return { customerId, name, status, same: sameKeys(keys, duplicateKeys(customer)) };
    });
    return { data: data.toSorted((a, b) => b.same.length - a.same.length).slice(0, most) };
  },
});

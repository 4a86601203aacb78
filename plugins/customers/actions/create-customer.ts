import { defineAction, platformErrors, validationFailed } from '@isp/sdk';
import { CreateCustomerParams, Customer, customersErrors } from '../contract/index.ts';
import { definedFields } from '../data/custom-field-store.ts';
import { customerProblems } from '../domain/check-customer.ts';
import { chooseReseller } from '../domain/choose-reseller.ts';
import { customFieldProblems } from '../domain/custom-field-problems.ts';
import { addCustomer } from '../importing/add-customer.ts';
import { assertResellerOpen } from '../resellers/assert-reseller-open.ts';

/** Adds a customer, and only the customer: services are ordered afterwards. */
export const createCustomer = defineAction('customers.create', {
  summary: 'Adds a customer. Services are ordered afterwards, at /customers/{id}/services/….',
  permission: 'customers.customer.create',
  rest: 'POST /customers',
  sensitive: true,
  params: CreateCustomerParams,
  result: Customer,
  errors: [platformErrors.NOT_FOUND, customersErrors.CUSTOMERS_RESELLER_CLOSED],
  example: {
    name: 'Ada Lovelace',
    email: 'ada@example.net',
    phone: '+49 30 1234567',
    address: { street: 'Hauptstr. 12', postalCode: '10827', city: 'Berlin', country: 'DE' },
    billing: { currency: 'EUR', timezone: 'Europe/Berlin', billCycleDay: 1 },
  },
  async handler(ctx, params) {
    const problems = customerProblems(params);
    if (problems.length > 0) throw validationFailed(problems);
    const resellerId = chooseReseller(ctx.principal, params.resellerId);
    await assertResellerOpen(ctx, resellerId);
    return ctx.transaction(async (tx) => {
      const misfits = customFieldProblems(await definedFields(tx), params.customFields, { adding: true });
      if (misfits.length > 0) throw validationFailed(misfits);
      return addCustomer(ctx, tx, { ...params, resellerId });
    });
  },
});

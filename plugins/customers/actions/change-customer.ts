import { defineAction, platformErrors, validationFailed } from '@isp/sdk';
import { ChangeCustomerParams, Customer, customersErrors } from '../contract/index.ts';
import { definedFields } from '../data/custom-field-store.ts';
import { customers } from '../data/customer-store.ts';
import { applyChanges } from '../domain/apply-changes.ts';
import { customerProblems } from '../domain/check-customer.ts';
import { customFieldProblems } from '../domain/custom-field-problems.ts';
import { tell } from '../timeline/tell.ts';

/** Changes a customer; fields left out stay as they are. */
export const changeCustomer = defineAction('customers.change', {
  summary: 'Changes a customer; fields left out stay, null removes.',
  permission: 'customers.customer.change',
  rest: 'PATCH /customers/{id}',
  sensitive: true,
  params: ChangeCustomerParams,
  result: Customer,
  errors: [platformErrors.NOT_FOUND, customersErrors.CUSTOMERS_CUSTOMER_CLOSED],
  async handler(ctx, { id, ...changes }) {
    const problems = customerProblems(changes);
    if (problems.length > 0) throw validationFailed(problems);
    return ctx.transaction(async (tx) => {
      const customer = await customers.lock(tx, id);
      if (customer.status === 'closed') throw customersErrors.CUSTOMERS_CUSTOMER_CLOSED({ id });
      const misfits = customFieldProblems(await definedFields(tx), changes.customFields, { adding: false });
      if (misfits.length > 0) throw validationFailed(misfits);
      const fields = Object.keys(changes);
      if (fields.length === 0) return customer;
      const columns = { ...applyChanges(customer, changes), updatedAt: ctx.clock.now().toString() };
      const [changed] = await customers.change(tx, { id }, columns);
      if (!changed) throw platformErrors.NOT_FOUND({ id });
      const { resellerId } = changed;
      await tell(ctx, tx, 'customers.customer-changed', { customerId: id, resellerId, fields });
      return changed;
    });
  },
});

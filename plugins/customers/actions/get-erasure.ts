import { ById, defineAction, platformErrors } from '@isp/sdk';
import { Erasure } from '../contract/index.ts';
import { erasures } from '../data/privacy-stores.ts';

/** Says how far the erasure of a customer is, and what was kept. */
export const getErasure = defineAction('customers.erasures.get', {
  summary: 'Reads how far the erasure of a customer is, and what was kept and why.',
  permission: 'customers.customer.erase',
  rest: 'GET /customers/{id}/erasure',
  params: ById,
  result: Erasure,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id: customerId }) =>
    ctx.transaction(
      async (tx) => {
        const found = await erasures.find(tx, { customerId });
        if (!found) throw platformErrors.NOT_FOUND({ id: customerId });
        const { id: _, ...erasure } = found;
        return erasure;
      },
      { readOnly: true },
    ),
});

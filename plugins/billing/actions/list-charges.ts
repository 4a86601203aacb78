import { defineAction, pageOf, platformErrors } from '@isp/sdk';
import { accountOf } from '../accounts/ensure-account.ts';
import { Charge, ListChargesParams } from '../contract/index.ts';
import { charges } from '../data/charge-store.ts';

/** Lists what a customer is charged once. */
export const listCharges = defineAction('billing.charges.list', {
  summary: 'Lists what a customer is charged once, billed or not.',
  permission: 'billing.account.read',
  rest: 'GET /customers/{id}/charges',
  params: ListChargesParams,
  result: pageOf(Charge),
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id, ...query }) {
    await accountOf(ctx, id);
    return charges.list(ctx.read, query, { customerId: id });
  },
});

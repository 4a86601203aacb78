import { ById, defineAction, platformErrors } from '@isp/sdk';
import { accountOf } from '../accounts/ensure-account.ts';
import { BillingAccount } from '../contract/index.ts';

/** Shows how a customer is billed. */
export const getAccount = defineAction('billing.accounts.get', {
  summary: 'Shows how a customer is billed.',
  permission: 'billing.account.read',
  rest: 'GET /customers/{id}/billing-account',
  params: ById,
  result: BillingAccount,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) => accountOf(ctx, id),
});

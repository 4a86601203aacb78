import { defineAction, pageOf, platformErrors } from '@isp/sdk';
import { accountOf } from '../accounts/ensure-account.ts';
import { ListStatementParams, StatementLine } from '../contract/index.ts';
import { statement } from '../data/payment-store.ts';

/** Lists what was booked on a customer's account, with the balance after each line. */
export const listStatement = defineAction('billing.accounts.statement', {
  summary: 'Lists what was booked on the account of a customer, with the balance after each line.',
  permission: 'billing.account.read',
  rest: 'GET /customers/{id}/ledger',
  params: ListStatementParams,
  result: pageOf(StatementLine),
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id, ...query }) {
    await accountOf(ctx, id);
    return statement.list(ctx.read, query, { customerId: id });
  },
});

import { ById, defineAction, platformErrors } from '@isp/sdk';
import { BankStatementWithCounts } from '../../contract/index.ts';
import { countEntries, statements } from '../../data/statement-store.ts';

/** Shows a bank statement, with how many of its entries are booked and how many wait. */
export const getStatement = defineAction('billing.statements.get', {
  summary: 'Shows a bank statement, with how many of its entries are booked and how many wait.',
  permission: 'billing.statement.read',
  rest: 'GET /billing/statements/{id}',
  params: ById,
  result: BankStatementWithCounts,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx.transaction(
      async (tx) => ({ ...(await statements.get(tx, id)), counts: await countEntries(tx, id) }),
      { readOnly: true },
    ),
});

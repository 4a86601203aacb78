import { ById, defineAction, platformErrors } from '@isp/sdk';
import { CashSessionReport } from '../../contract/index.ts';
import { reportOf } from '../../data/cash-store.ts';

/** The report of a session. */
export const getCashSession = defineAction('billing.cash-sessions.get', {
  summary: 'The report of a session of a cash desk: what went in and out, by kind and one by one.',
  permission: 'billing.cash-desk.use',
  rest: 'GET /billing/cash-sessions/{id}',
  params: ById,
  result: CashSessionReport,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) => ctx.transaction((tx) => reportOf(tx, id), { readOnly: true }),
});

import { ById, defineAction, platformErrors } from '@isp/sdk';
import { StatementEntry } from '../../contract/index.ts';
import { entries } from '../../data/statement-store.ts';
import { shownEntry } from '../show-entry.ts';

/** Shows an entry of a bank statement, with whose it may be. */
export const getEntry = defineAction('billing.statement-entries.get', {
  summary: 'Shows an entry of a bank statement, with whose payment it may be and why.',
  permission: 'billing.statement.read',
  rest: 'GET /billing/statement-entries/{id}',
  params: ById,
  result: StatementEntry,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx.transaction(async (tx) => shownEntry(await entries.get(tx, id), ctx.principal), { readOnly: true }),
});

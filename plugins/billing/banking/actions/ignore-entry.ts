import { defineAction, platformErrors } from '@isp/sdk';
import { bankErrors, IgnoreEntryParams, StatementEntry } from '../../contract/index.ts';
import { handleEntry, lockEntry } from '../handle-entry.ts';

/** Says that an entry is no customer's payment. */
export const ignoreEntry = defineAction('billing.statement-entries.ignore', {
  summary: 'Says that an entry is no customer’s payment: fees of the bank, salaries, money of our own.',
  permission: 'billing.statement.match',
  rest: 'POST /billing/statement-entries/{id}/ignore',
  status: 200,
  sensitive: true,
  params: IgnoreEntryParams,
  result: StatementEntry,
  errors: [platformErrors.NOT_FOUND, bankErrors.BILLING_ENTRY_ELSEWHERE],
  example: { id: '01900000-0000-7000-8000-0000000000e1', reason: 'Fees of the bank' },
  handler: (ctx, { id, reason }) =>
    ctx.transaction(async (tx) => {
      const row = await lockEntry(tx, id, ['unmatched']);
      return handleEntry(ctx, tx, row, { status: 'ignored', reason });
    }),
});

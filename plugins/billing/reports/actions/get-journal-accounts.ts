import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { JournalAccounts } from '../../contract/index.ts';
import { readJournalAccounts } from '../read-journal-accounts.ts';

/** Shows which accounts of the chart of accounts the journal has. */
export const getJournalAccounts = defineAction('billing.journal-accounts.get', {
  summary: 'Shows which account of the chart of accounts each account of the ledger is in the journal.',
  permission: 'billing.journal.read',
  rest: 'GET /billing/journal-accounts',
  params: Type.Object({}),
  result: JournalAccounts,
  handler: (ctx) => ctx.transaction(readJournalAccounts, { readOnly: true }),
});

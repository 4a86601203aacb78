import { defineAction } from '@isp/sdk';
import { Verification, VerifyParams } from '../contract/index.ts';
import { verifyAccounts } from '../verification/verify-accounts.ts';

/** Makes bills again from events, and compares them with those that are stored. */
export const verifyBooks = defineAction('billing.verify', {
  summary: 'Rebuilds invoices from events and compares them, the ledger and the numbers with what is stored.',
  permission: 'billing.books.verify',
  rest: 'POST /billing/verify',
  status: 200,
  idempotent: true,
  timeoutMs: 60_000,
  params: VerifyParams,
  result: Verification,
  example: { limit: 200 },
  handler: (ctx, params) => ctx.transaction((tx) => verifyAccounts(tx, params), { readOnly: true }),
});

import { ById, defineAction, platformErrors, type Transaction } from '@isp/sdk';
import { fromAmountMinor } from '@isp/sdk/money';
import type { Static } from 'typebox';
import { BillingRunWithTotals, type RunTotal } from '../contract/index.ts';
import { countMails } from '../data/document-mail-store.ts';
import { runs, shownRun } from '../data/run-store.ts';

/** Shows a run with its sums. */
export const getRun = defineAction('billing.runs.get', {
  summary:
    'Shows a recurring run: how far it is, sums by currency and by what became of the lines, and of the mails.',
  permission: 'billing.run.read',
  rest: 'GET /billing/runs/{id}',
  params: ById,
  result: BillingRunWithTotals,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx.transaction(
      async (tx) => ({
        ...shownRun(await runs.get(tx, id)),
        totals: await totalsOf(tx, id),
        mails: await countMails(tx, id),
      }),
      {
        readOnly: true,
      },
    ),
});

async function totalsOf(tx: Transaction, runId: string): Promise<Static<typeof RunTotal>[]> {
  const rows = await tx.query<{ total: Static<typeof RunTotal> }>(
    `SELECT jsonb_build_object('currency', currency, 'status', status, 'lines', count(*),
       'amountMinor', sum(amount_minor)) AS total
     FROM run_lines WHERE run_id = $1 AND currency IS NOT NULL GROUP BY currency, status ORDER BY currency, status`,
    [runId],
  );
  for (const { total } of rows) fromAmountMinor(total.amountMinor);
  return rows.map(({ total }) => total);
}

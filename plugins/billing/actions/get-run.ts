import { ById, defineAction, platformErrors } from '@isp/sdk';
import { BillingRunWithTotals } from '../contract/index.ts';
import { countMails } from '../data/document-mail-store.ts';
import { runs, shownRun } from '../data/run-store.ts';
import { totalsOf } from '../data/run-totals.ts';

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

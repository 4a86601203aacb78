import { defineAction, platformErrors } from '@isp/sdk';
import { takeBackPayment } from '../../books/take-back-payment.ts';
import { bankErrors, billingErrors, StatementEntry, UndoEntryParams } from '../../contract/index.ts';
import { handleEntry, lockEntry } from '../handle-entry.ts';
import { isOfDebits } from '../sepa/match-debits.ts';
import { isOfTransfers } from '../transfers/match-transfers.ts';

/** Takes back what was done with an entry: its payment is reversed, and it waits again. */
export const undoEntry = defineAction('billing.statement-entries.undo', {
  summary: 'Takes back what was done with an entry: its payment is reversed, and it waits again.',
  permission: 'billing.statement.match',
  rest: 'POST /billing/statement-entries/{id}/undo',
  status: 200,
  sensitive: true,
  params: UndoEntryParams,
  result: StatementEntry,
  errors: [
    platformErrors.NOT_FOUND,
    bankErrors.BILLING_ENTRY_ELSEWHERE,
    bankErrors.BILLING_RETURN_STAYS,
    bankErrors.BILLING_DEBITS_STAY,
    billingErrors.BILLING_NOT_A_PAYMENT,
    billingErrors.BILLING_NOTHING_LEFT,
    billingErrors.BILLING_TOO_MUCH,
  ],
  example: { id: '01900000-0000-7000-8000-0000000000e1', reason: 'Another customer of that name' },
  handler: (ctx, { id, reason }) =>
    ctx.transaction(async (tx) => {
      const row = await lockEntry(tx, id, ['booked', 'ignored']);
      if (row.status === 'booked' && row.amountMinor < 0) throw bankErrors.BILLING_RETURN_STAYS({ id });
      if ((await isOfDebits(tx, row)) || (await isOfTransfers(tx, row)))
        throw bankErrors.BILLING_DEBITS_STAY({ id });
      if (row.paymentId)
        await takeBackPayment(ctx, tx, { kind: 'reversal', paymentId: row.paymentId, reason });
      return handleEntry(ctx, tx, row, { status: 'unmatched', reason: `undone: ${reason}` });
    }),
});

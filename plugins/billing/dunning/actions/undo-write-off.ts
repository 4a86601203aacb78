import { defineAction, platformErrors } from '@isp/sdk';
import { settleAccounts } from '../../books/settle-accounts.ts';
import { dunningErrors, WriteOff, WriteOffParams } from '../../contract/index.ts';
import { accounts } from '../../data/account-store.ts';
import { documents } from '../../data/document-store.ts';
import { writtenOff } from '../../data/dunning/write-off-store.ts';
import { invoiceName } from '../invoice-name.ts';
import { bookWriteOff } from '../write-off.ts';

/** Makes what was given up of an invoice owed again. */
export const undoWriteOff = defineAction('billing.invoices.undo-write-off', {
  summary: 'Makes what was given up of an invoice owed again.',
  permission: 'billing.invoice.write-off',
  rest: 'POST /invoices/{id}/write-off/undo',
  sensitive: true,
  params: WriteOffParams,
  result: WriteOff,
  errors: [platformErrors.NOT_FOUND, dunningErrors.BILLING_NOT_WRITTEN_OFF],
  example: { id: '01900000-0000-7000-8000-0000000000dd', reason: 'Wrong invoice' },
  handler: (ctx, { id, reason }) =>
    ctx.transaction(async (tx) => {
      const { customerId } = await documents.get(tx, id);
      const account = await accounts.lock(tx, customerId);
      const invoice = await documents.lock(tx, id);
      const lost = await writtenOff(tx, id);
      if (lost <= 0n) throw dunningErrors.BILLING_NOT_WRITTEN_OFF({ invoice: invoiceName(invoice) });
      ctx.audit({ subject: { kind: 'invoice', id, customerId }, after: { status: 'issued' }, reason });
      const booked = await bookWriteOff(ctx, tx, { account, invoice, amountMinor: -lost, reason });
      await settleAccounts(ctx, tx, [customerId]);
      return booked;
    }),
});

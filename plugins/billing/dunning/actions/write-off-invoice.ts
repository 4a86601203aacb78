import { defineAction, platformErrors } from '@isp/sdk';
import { dunningErrors, WriteOff, WriteOffParams } from '../../contract/index.ts';
import { accounts } from '../../data/account-store.ts';
import { documents } from '../../data/document-store.ts';
import { invoiceName } from '../invoice-name.ts';
import { bookWriteOff } from '../write-off.ts';

/** Gives up what is open of an invoice. */
export const writeOffInvoice = defineAction('billing.invoices.write-off', {
  summary: 'Gives up what is open of an invoice as a bad debt. Money that comes later pays it after all.',
  permission: 'billing.invoice.write-off',
  rest: 'POST /invoices/{id}/write-off',
  sensitive: true,
  params: WriteOffParams,
  result: WriteOff,
  errors: [platformErrors.NOT_FOUND, dunningErrors.BILLING_NOT_OPEN],
  example: { id: '01900000-0000-7000-8000-0000000000dd', reason: 'Insolvent' },
  handler: (ctx, { id, reason }) =>
    ctx.transaction(async (tx) => {
      const { customerId } = await documents.get(tx, id);
      const account = await accounts.lock(tx, customerId);
      const invoice = await documents.lock(tx, id);
      const { kind, status, grossMinor, settledMinor } = invoice;
      if (kind !== 'invoice' || status !== 'issued')
        throw dunningErrors.BILLING_NOT_OPEN({ invoice: invoiceName(invoice), status });
      const amountMinor = BigInt(grossMinor) - BigInt(settledMinor);
      ctx.audit({ subject: { kind: 'invoice', id, customerId }, after: { status: 'written-off' }, reason });
      return bookWriteOff(ctx, tx, { account, invoice, amountMinor, reason });
    }),
});

import { defineAction, platformErrors } from '@isp/sdk';
import { voidInvoice } from '../books/void-invoice.ts';
import { billingErrors, DocumentWithLines, VoidInvoiceParams } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import { documents, documentWithLines } from '../data/document-store.ts';

/** Makes an invoice void by a credit note of all that is left of it. */
export const voidOne = defineAction('billing.invoices.void', {
  summary:
    'Voids an invoice by a credit note of all that is left; payments become credit, its days are billed anew.',
  permission: 'billing.credit-note.create',
  rest: 'POST /invoices/{id}/void',
  status: 200,
  sensitive: true,
  params: VoidInvoiceParams,
  result: DocumentWithLines,
  errors: [
    platformErrors.NOT_FOUND,
    billingErrors.BILLING_NOT_AN_OPEN_INVOICE,
    billingErrors.BILLING_NOTHING_LEFT,
  ],
  example: { id: '01900000-0000-7000-8000-0000000000aa', reason: 'Wrong customer' },
  handler: (ctx, { id, reason }) =>
    ctx.transaction(async (tx) => {
      const { customerId } = await documents.get(tx, id);
      const account = await accounts.lock(tx, customerId);
      const invoice = await documents.lock(tx, id);
      await voidInvoice(ctx, tx, { account, invoice, reason });
      ctx.audit({ subject: { kind: 'invoice', id, customerId }, after: { status: 'void' }, reason });
      return documentWithLines(tx, id, 'invoice');
    }),
});

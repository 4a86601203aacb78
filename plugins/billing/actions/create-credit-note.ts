import { defineAction, platformErrors } from '@isp/sdk';
import { creditInvoice } from '../books/credit-invoice.ts';
import { settleAccounts } from '../books/settle-accounts.ts';
import { billingErrors, CreateCreditNoteParams, DocumentWithLines } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import { documents, documentWithLines } from '../data/document-store.ts';

/** Gives money back on lines of an invoice; the days stay billed. */
export const createCreditNote = defineAction('billing.credit-notes.create', {
  summary: 'Issues a credit note on lines of an invoice. It pays that invoice first; what is left is credit.',
  permission: 'billing.credit-note.create',
  rest: 'POST /credit-notes',
  sensitive: true,
  params: CreateCreditNoteParams,
  result: DocumentWithLines,
  errors: [
    platformErrors.NOT_FOUND,
    billingErrors.BILLING_NOT_AN_OPEN_INVOICE,
    billingErrors.BILLING_NOTHING_LEFT,
    billingErrors.BILLING_TOO_MUCH,
  ],
  example: { invoiceId: '01900000-0000-7000-8000-0000000000aa', reason: 'Two days without service' },
  handler: (ctx, { invoiceId, reason, lines }) =>
    ctx.transaction(async (tx) => {
      const { customerId } = await documents.get(tx, invoiceId);
      const account = await accounts.lock(tx, customerId);
      const invoice = await documents.lock(tx, invoiceId);
      const wishes = lines?.map(({ lineId, amountMinor }) => ({ lineId, amountMinor: BigInt(amountMinor) }));
      const about = { account, invoice, reason, origin: 'correction' } as const;
      const { id, number } = await creditInvoice(ctx, tx, { ...about, ...(wishes ? { wishes } : {}) });
      await settleAccounts(ctx, tx, [customerId]);
      ctx.audit({ subject: { kind: 'credit-note', id, customerId }, after: { number, invoiceId }, reason });
      return documentWithLines(tx, id, 'credit-note');
    }),
});

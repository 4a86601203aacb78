import { ById, defineAction, FileAnswer, platformErrors } from '@isp/sdk';
import { billingErrors } from '../../contract/index.ts';
import { pdf, printDocumentFile } from '../print-document-file.ts';

/** Prints an invoice. */
export const printInvoice = defineAction('billing.invoices.pdf', {
  summary: 'Prints an invoice as a PDF, as it was issued: tagged, for archives, in the account’s language.',
  permission: 'billing.document.read',
  rest: 'GET /invoices/{id}/pdf',
  file: pdf,
  params: ById,
  result: FileAnswer,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_NO_TEMPLATE],
  handler: (ctx, { id }) => printDocumentFile(ctx, id, 'invoice'),
});

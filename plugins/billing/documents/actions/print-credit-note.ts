import { ById, defineAction, FileAnswer, platformErrors } from '@isp/sdk';
import { billingErrors } from '../../contract/index.ts';
import { pdf, printDocumentFile } from '../print-document-file.ts';

/** Prints a credit note. */
export const printCreditNote = defineAction('billing.credit-notes.pdf', {
  summary: 'Prints a credit note as a PDF, as it was issued.',
  permission: 'billing.document.read',
  rest: 'GET /credit-notes/{id}/pdf',
  file: pdf,
  params: ById,
  result: FileAnswer,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_NO_TEMPLATE],
  handler: (ctx, { id }) => printDocumentFile(ctx, id, 'credit-note'),
});

import { defineAction, FileAnswer, platformErrors } from '@isp/sdk';
import { billingErrors, DocumentFileParams } from '../../contract/index.ts';
import { printDocumentFile } from '../print-document-file.ts';

/** The file of a mail, made when the mail leaves: fills the seam `comms.attachment`. */
export const documentFile = defineAction('billing.documents.file', {
  summary: 'Makes the PDF of an invoice or credit note for a mail.',
  permission: 'billing.document.read',
  params: DocumentFileParams,
  result: FileAnswer,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_NO_TEMPLATE],
  handler: (ctx, { documentId, kind }) => printDocumentFile(ctx, documentId, kind),
});

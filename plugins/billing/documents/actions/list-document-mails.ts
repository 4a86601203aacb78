import { defineAction, pageOf } from '@isp/sdk';
import { DocumentMail, ListDocumentMailsParams } from '../../contract/index.ts';
import { documentMails } from '../../data/document-mail-store.ts';

/** Lists mails with documents. */
export const listDocumentMails = defineAction('billing.document-mails.list', {
  summary: 'Lists mails with invoices and credit notes, and what became of them.',
  permission: 'billing.document.read',
  rest: 'GET /billing/document-mails',
  params: ListDocumentMailsParams,
  result: pageOf(DocumentMail),
  handler: (ctx, query) => documentMails.list(ctx.read, query),
});

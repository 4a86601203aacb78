import { defineAction, pageOf } from '@isp/sdk';
import { BillingDocument, ListDocumentsParams } from '../contract/index.ts';
import { documents, shownDocument } from '../data/document-store.ts';

/** Lists the invoices the caller may see. */
export const listInvoices = defineAction('billing.invoices.list', {
  summary: 'Lists invoices; q looks into the number. Overdue is what is issued with a dueOn before today.',
  permission: 'billing.document.read',
  rest: 'GET /invoices',
  params: ListDocumentsParams,
  result: pageOf(BillingDocument),
  async handler(ctx, query) {
    const { data, page } = await documents.list(ctx.read, query, { kind: 'invoice' });
    return { data: data.map(shownDocument), page };
  },
});

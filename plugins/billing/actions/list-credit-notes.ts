import { defineAction, pageOf } from '@isp/sdk';
import { BillingDocument, ListDocumentsParams } from '../contract/index.ts';
import { documents, shownDocument } from '../data/document-store.ts';

/** Lists the credit notes the caller may see. */
export const listCreditNotes = defineAction('billing.credit-notes.list', {
  summary: 'Lists credit notes; their amounts are negative.',
  permission: 'billing.document.read',
  rest: 'GET /credit-notes',
  params: ListDocumentsParams,
  result: pageOf(BillingDocument),
  async handler(ctx, query) {
    const { data, page } = await documents.list(ctx.read, query, { kind: 'credit-note' });
    return { data: data.map(shownDocument), page };
  },
});

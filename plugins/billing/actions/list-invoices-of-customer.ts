import { defineAction, pageOf, platformErrors } from '@isp/sdk';
import { accountOf } from '../accounts/ensure-account.ts';
import { BillingDocument, ListDocumentsOfCustomerParams } from '../contract/index.ts';
import { documents, shownDocument } from '../data/document-store.ts';

/** Lists the invoices of a customer. */
export const listInvoicesOfCustomer = defineAction('billing.invoices.list-of-customer', {
  summary: 'Lists the invoices of a customer.',
  permission: 'billing.document.read',
  rest: 'GET /customers/{id}/invoices',
  params: ListDocumentsOfCustomerParams,
  result: pageOf(BillingDocument),
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id, ...query }) {
    await accountOf(ctx, id);
    const { data, page } = await documents.list(ctx.read, query, { kind: 'invoice', customerId: id });
    return { data: data.map(shownDocument), page };
  },
});

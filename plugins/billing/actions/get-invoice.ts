import { ById, defineAction, platformErrors } from '@isp/sdk';
import { DocumentWithLines } from '../contract/index.ts';
import { documentWithLines } from '../data/document-store.ts';

/** Shows an invoice with its lines. */
export const getInvoice = defineAction('billing.invoices.get', {
  summary: 'Shows an invoice with its lines.',
  permission: 'billing.document.read',
  rest: 'GET /invoices/{id}',
  params: ById,
  result: DocumentWithLines,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) => ctx.transaction((tx) => documentWithLines(tx, id, 'invoice'), { readOnly: true }),
});

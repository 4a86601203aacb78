import { ById, defineAction, platformErrors } from '@isp/sdk';
import { billingErrors } from '../contract/index.ts';
import { documents } from '../data/document-store.ts';

/** Throws a draft away. */
export const discardDraft = defineAction('billing.invoices.discard', {
  summary: 'Throws a draft away. What is issued is corrected by a credit note.',
  permission: 'billing.invoice.create',
  rest: 'DELETE /invoices/{id}',
  status: 204,
  sensitive: true,
  params: ById,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_NOT_A_DRAFT],
  handler: (ctx, { id }) =>
    ctx.transaction(async (tx) => {
      const { status } = await documents.lock(tx, id);
      if (status !== 'draft') throw billingErrors.BILLING_NOT_A_DRAFT({ id, status });
      await documents.remove(tx, { id });
      return undefined;
    }),
});

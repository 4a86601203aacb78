import { ById, defineAction, FileAnswer, platformErrors } from '@isp/sdk';
import { billingErrors } from '../../contract/index.ts';
import { electronicFile, xml } from '../electronic/electronic-file.ts';

/** An invoice for other systems. */
export const invoiceAsUbl = defineAction('billing.invoices.ubl', {
  summary: 'Answers an invoice in UBL 2.1, as EN 16931 has it.',
  permission: 'billing.document.read',
  rest: 'GET /invoices/{id}/ubl',
  file: xml,
  params: ById,
  result: FileAnswer,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_NOT_ELECTRONIC],
  handler: (ctx, { id }) => electronicFile(ctx, id, 'invoice'),
});

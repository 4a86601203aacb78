import { defineAction, FileAnswer, platformErrors } from '@isp/sdk';
import { billingErrors, ProformaParams } from '../../contract/index.ts';
import { planProforma } from '../plan-proforma.ts';
import { pdf } from '../print-document-file.ts';
import { printProforma } from '../print-proforma.ts';

/** Prints what the next bill of a customer would be. */
export const printProformaPdf = defineAction('billing.proforma.pdf', {
  summary: 'Prints what the next bill of a customer would be as a pro forma invoice, without a number.',
  permission: 'billing.document.read',
  rest: 'GET /customers/{id}/proforma/pdf',
  file: pdf,
  params: ProformaParams,
  result: FileAnswer,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_NOT_PLANNED],
  handler: async (ctx, params) => printProforma(ctx, await planProforma(ctx, params)),
});

import { defineAction, platformErrors } from '@isp/sdk';
import { billingErrors, Proforma, ProformaParams } from '../../contract/index.ts';
import { planProforma } from '../plan-proforma.ts';

/** Shows what the next bill of a customer would be. */
export const showProforma = defineAction('billing.proforma.show', {
  summary: 'Shows what the next bill of a customer would be; nothing is stored, numbered or owed.',
  permission: 'billing.document.read',
  rest: 'POST /customers/{id}/proforma',
  status: 200,
  idempotent: true,
  params: ProformaParams,
  result: Proforma,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_NOT_PLANNED],
  example: { id: '01900000-0000-7000-8000-0000000000aa', asOf: '2026-12-01' },
  handler: planProforma,
});

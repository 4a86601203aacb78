import { ById, defineAction, FileAnswer, platformErrors } from '@isp/sdk';
import { billingErrors } from '../../contract/index.ts';
import { electronicFile, xml } from '../electronic/electronic-file.ts';

/** A credit note for other systems. */
export const creditNoteAsUbl = defineAction('billing.credit-notes.ubl', {
  summary: 'Answers a credit note in UBL 2.1, as EN 16931 has it; amounts are positive there.',
  permission: 'billing.document.read',
  rest: 'GET /credit-notes/{id}/ubl',
  file: xml,
  params: ById,
  result: FileAnswer,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_NOT_ELECTRONIC],
  handler: (ctx, { id }) => electronicFile(ctx, id, 'credit-note'),
});

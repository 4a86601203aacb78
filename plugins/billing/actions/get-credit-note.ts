import { ById, defineAction, platformErrors } from '@isp/sdk';
import { DocumentWithLines } from '../contract/index.ts';
import { documentWithLines } from '../data/document-store.ts';

/** Shows a credit note with its lines. */
export const getCreditNote = defineAction('billing.credit-notes.get', {
  summary: 'Shows a credit note with its lines.',
  permission: 'billing.document.read',
  rest: 'GET /credit-notes/{id}',
  params: ById,
  result: DocumentWithLines,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx.transaction((tx) => documentWithLines(tx, id, 'credit-note'), { readOnly: true }),
});

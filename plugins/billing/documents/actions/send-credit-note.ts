import { ById, defineAction, platformErrors } from '@isp/sdk';
import { billingErrors, DocumentMail } from '../../contract/index.ts';
import { sendByHand } from '../mails/send-by-hand.ts';

/** Mails a credit note by hand. */
export const sendCreditNote = defineAction('billing.credit-notes.send', {
  summary: 'Mails a credit note with its PDF to the customer, whether or not it was mailed before.',
  permission: 'billing.document.send',
  rest: 'POST /credit-notes/{id}/send',
  status: 202,
  sensitive: true,
  params: ById,
  result: DocumentMail,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_NOT_ISSUED, billingErrors.BILLING_NO_ADDRESS],
  handler: (ctx, { id }) => sendByHand(ctx, id, 'credit-note'),
});

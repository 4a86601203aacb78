import { ById, defineAction, platformErrors } from '@isp/sdk';
import { billingErrors, DocumentMail } from '../../contract/index.ts';
import { sendByHand } from '../mails/send-by-hand.ts';

/** Mails an invoice by hand. */
export const sendInvoice = defineAction('billing.invoices.send', {
  summary: 'Mails an invoice with its PDF to the customer, whether or not it was mailed before.',
  permission: 'billing.document.send',
  rest: 'POST /invoices/{id}/send',
  status: 202,
  sensitive: true,
  params: ById,
  result: DocumentMail,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_NOT_ISSUED, billingErrors.BILLING_NO_ADDRESS],
  handler: (ctx, { id }) => sendByHand(ctx, id, 'invoice'),
});

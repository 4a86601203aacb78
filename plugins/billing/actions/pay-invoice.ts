import { defineAction, platformErrors } from '@isp/sdk';
import { chargeByHand } from '../collection/charge-by-hand.ts';
import { chargeOfInvoice } from '../collection/choose-charge.ts';
import { billingErrors, PayInvoiceParams, PaymentAttempt } from '../contract/index.ts';
import { documents } from '../data/document-store.ts';

/** Charges a stored method for all that is open of an invoice. */
export const payInvoice = defineAction('billing.invoices.pay', {
  summary:
    'Charges a stored method of the customer for all that is open of an invoice. A decline is an answer.',
  permission: 'billing.invoice.pay',
  rest: 'POST /invoices/{id}/pay',
  sensitive: true,
  params: PayInvoiceParams,
  result: PaymentAttempt,
  errors: [
    platformErrors.NOT_FOUND,
    billingErrors.BILLING_NOTHING_LEFT,
    billingErrors.BILLING_NO_PAYMENT_METHOD,
    billingErrors.BILLING_PAYMENT_UNDERWAY,
    billingErrors.BILLING_PROVIDER_AWAY,
    billingErrors.BILLING_PROVIDER_UNKNOWN,
  ],
  timeoutMs: 90_000,
  example: { id: '01900000-0000-7000-8000-0000000000ff' },
  async handler(ctx, { id: invoiceId, paymentMethodId }) {
    const { customerId } = await ctx.transaction((tx) => documents.get(tx, invoiceId), { readOnly: true });
    return chargeByHand(ctx, {
      customerId,
      ...(paymentMethodId ? { paymentMethodId } : {}),
      choose: (tx) => chargeOfInvoice(tx, { customerId, invoiceId }),
    });
  },
});

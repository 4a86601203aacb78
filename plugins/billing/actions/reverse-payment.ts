import { defineAction, platformErrors } from '@isp/sdk';
import { takeBackPayment } from '../books/take-back-payment.ts';
import { billingErrors, cashErrors, Payment, ReversePaymentParams } from '../contract/index.ts';

/** Books that a payment did not come after all. */
export const reversePayment = defineAction('billing.payments.reverse', {
  summary: 'Books that a payment did not come after all; what it had paid is open again.',
  permission: 'billing.payment.refund',
  rest: 'POST /payments/{id}/reverse',
  sensitive: true,
  params: ReversePaymentParams,
  result: Payment,
  errors: [
    platformErrors.NOT_FOUND,
    billingErrors.BILLING_NOT_A_PAYMENT,
    billingErrors.BILLING_NOTHING_LEFT,
    billingErrors.BILLING_TOO_MUCH,
    cashErrors.BILLING_NO_CASH_SESSION,
  ],
  example: { id: '01900000-0000-7000-8000-0000000000ff', reason: 'Debit returned by the bank' },
  handler: (ctx, { id, reason }) =>
    ctx.transaction((tx) => takeBackPayment(ctx, tx, { kind: 'reversal', paymentId: id, reason })),
});

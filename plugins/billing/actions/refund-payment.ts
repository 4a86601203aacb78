import { defineAction, platformErrors } from '@isp/sdk';
import { takeBackPayment } from '../books/take-back-payment.ts';
import { billingErrors, Payment, RefundPaymentParams } from '../contract/index.ts';

const errors = [
  platformErrors.NOT_FOUND,
  billingErrors.BILLING_NOT_A_PAYMENT,
  billingErrors.BILLING_NOTHING_LEFT,
  billingErrors.BILLING_TOO_MUCH,
];

/** Gives money of a payment back. */
export const refundPayment = defineAction('billing.payments.refund', {
  summary:
    'Gives money of a payment back: first what no invoice used; then invoices are open again, the last first.',
  permission: 'billing.payment.refund',
  rest: 'POST /payments/{id}/refund',
  sensitive: true,
  params: RefundPaymentParams,
  result: Payment,
  errors,
  example: { id: '01900000-0000-7000-8000-0000000000ff', amountMinor: 1000, reason: 'Paid twice' },
  handler: (ctx, { id, amountMinor, reason }) =>
    ctx.transaction((tx) =>
      takeBackPayment(ctx, tx, {
        ...{ kind: 'refund', paymentId: id, reason },
        ...(amountMinor === undefined ? {} : { amountMinor: BigInt(amountMinor) }),
      }),
    ),
});

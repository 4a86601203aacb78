import { defineAction, platformErrors } from '@isp/sdk';
import { takeBackPayment } from '../books/take-back-payment.ts';
import { refundByProvider } from '../collection/refund-by-provider.ts';
import { billingErrors, cashErrors, Payment, RefundPaymentParams } from '../contract/index.ts';
import { paymentAttempts } from '../data/payment-attempt-store.ts';

const errors = [
  platformErrors.NOT_FOUND,
  billingErrors.BILLING_NOT_A_PAYMENT,
  billingErrors.BILLING_NOTHING_LEFT,
  billingErrors.BILLING_TOO_MUCH,
  cashErrors.BILLING_NO_CASH_SESSION,
  billingErrors.BILLING_REFUND_DECLINED,
  billingErrors.BILLING_REFUND_NOT_KNOWN,
  billingErrors.BILLING_PROVIDER_AWAY,
  billingErrors.BILLING_PROVIDER_UNKNOWN,
];

/** Gives money of a payment back, through its provider where one has taken it. */
export const refundPayment = defineAction('billing.payments.refund', {
  summary:
    'Gives money of a payment back, through the provider that took it: first what no invoice used; then invoices are open again, the last first.',
  permission: 'billing.payment.refund',
  rest: 'POST /payments/{id}/refund',
  sensitive: true,
  params: RefundPaymentParams,
  result: Payment,
  errors,
  example: { id: '01900000-0000-7000-8000-0000000000ff', amountMinor: 1000, reason: 'Paid twice' },
  timeoutMs: 60_000,
  async handler(ctx, { id, amountMinor, reason, byHand }) {
    const charged = await ctx.transaction((tx) => paymentAttempts.find(tx, { id, status: 'succeeded' }), {
      readOnly: true,
    });
    const wish = { id, reason, ...(amountMinor === undefined ? {} : { amountMinor }) };
    if (charged && !byHand) return refundByProvider(ctx, { ...wish, provider: charged.provider });
    return ctx.transaction((tx) =>
      takeBackPayment(ctx, tx, {
        ...{ kind: 'refund', paymentId: id, reason },
        ...(amountMinor === undefined ? {} : { amountMinor: BigInt(amountMinor) }),
      }),
    );
  },
});

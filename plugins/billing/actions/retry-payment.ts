import { defineAction, platformErrors } from '@isp/sdk';
import { carryAttempt } from '../collection/carry-attempt.ts';
import { chargeByHand } from '../collection/charge-by-hand.ts';
import { chargeAgain } from '../collection/choose-charge.ts';
import { billingErrors, PaymentAttempt, RetryPaymentParams } from '../contract/index.ts';
import { isOver, paymentAttempts } from '../data/payment-attempt-store.ts';

/** Tries a charge again that was declined; of one whose outcome is not known it finds out first. */
export const retryPayment = defineAction('billing.payments.retry', {
  summary:
    'Tries a declined charge again, for what is still open; of one whose outcome is not known it asks the provider instead.',
  permission: 'billing.payment.retry',
  rest: 'POST /payments/{id}/retry',
  sensitive: true,
  params: RetryPaymentParams,
  result: PaymentAttempt,
  errors: [
    platformErrors.NOT_FOUND,
    billingErrors.BILLING_NOT_DECLINED,
    billingErrors.BILLING_HARD_DECLINE,
    billingErrors.BILLING_NOTHING_LEFT,
    billingErrors.BILLING_NO_PAYMENT_METHOD,
    billingErrors.BILLING_PAYMENT_UNDERWAY,
    billingErrors.BILLING_PROVIDER_AWAY,
    billingErrors.BILLING_PROVIDER_UNKNOWN,
  ],
  timeoutMs: 90_000,
  example: { id: '01900000-0000-7000-8000-0000000000ff' },
  async handler(ctx, { id, paymentMethodId }) {
    const attempt = await ctx.transaction((tx) => paymentAttempts.get(tx, id), { readOnly: true });
    if (!isOver(attempt)) return carryAttempt(ctx, id);
    if (attempt.status !== 'declined') throw billingErrors.BILLING_NOT_DECLINED({ id });
    const isOther = paymentMethodId !== undefined && paymentMethodId !== attempt.paymentMethodId;
    if (attempt.declineClass === 'hard' && !isOther)
      throw billingErrors.BILLING_HARD_DECLINE({ id, code: attempt.declineCode ?? 'without a reason' });
    return chargeByHand(ctx, {
      customerId: attempt.customerId,
      paymentMethodId: paymentMethodId ?? attempt.paymentMethodId,
      choose: (tx) => chargeAgain(tx, attempt),
    });
  },
});

import { defineAction, pageOf } from '@isp/sdk';
import { ListPaymentAttemptsParams, PaymentAttempt } from '../contract/index.ts';
import { paymentAttempts, shownAttempt } from '../data/payment-attempt-store.ts';

/** Lists tries to charge stored methods. */
export const listPaymentAttempts = defineAction('billing.payment-attempts.list', {
  summary: 'Lists tries to charge stored methods: how they ended, why, and when they are tried again.',
  permission: 'billing.payment-attempt.read',
  rest: 'GET /payment-attempts',
  params: ListPaymentAttemptsParams,
  result: pageOf(PaymentAttempt),
  async handler(ctx, query) {
    const { data, ...page } = await paymentAttempts.list(ctx.read, query);
    return { ...page, data: data.map(shownAttempt) };
  },
});

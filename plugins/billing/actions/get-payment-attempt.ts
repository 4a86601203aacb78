import { ById, defineAction, platformErrors } from '@isp/sdk';
import { PaymentAttempt } from '../contract/index.ts';
import { paymentAttempts, shownAttempt } from '../data/payment-attempt-store.ts';

/** Shows a try to charge a stored method. */
export const getPaymentAttempt = defineAction('billing.payment-attempts.get', {
  summary: 'Shows a try to charge a stored method. What has succeeded is the payment of the same id.',
  permission: 'billing.payment-attempt.read',
  rest: 'GET /payment-attempts/{id}',
  params: ById,
  result: PaymentAttempt,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx.transaction(async (tx) => shownAttempt(await paymentAttempts.get(tx, id)), { readOnly: true }),
});

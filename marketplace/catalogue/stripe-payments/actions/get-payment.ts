import { ById, defineAction, platformErrors } from '@isp/sdk';
import { Payment } from '../contract/index.ts';
import { payments, shownPayment } from '../data/payment-store.ts';

/** Reads one payment, as the last call-back left it. */
export const getPayment = defineAction('stripe-payments.payments.get', {
  summary: 'Reads one payment.',
  permission: 'stripe-payments.payment.read',
  rest: 'GET /stripe-payments/payments/{id}',
  params: ById,
  result: Payment,
  errors: [platformErrors.NOT_FOUND],
  handler: async (ctx, { id }) =>
    shownPayment(await ctx.transaction((tx) => payments.get(tx, id), { readOnly: true })),
});

import { defineAction, pageOf } from '@isp/sdk';
import { ListPaymentsParams, Payment } from '../contract/index.ts';
import { payments, shownPayment } from '../data/payment-store.ts';

/** Lists payments. */
export const listPayments = defineAction('stripe-payments.payments.list', {
  summary: 'Lists payments; filter[customerId] gives those of one customer.',
  permission: 'stripe-payments.payment.read',
  rest: 'GET /stripe-payments/payments',
  params: ListPaymentsParams,
  result: pageOf(Payment),
  async handler(ctx, query) {
    const { data, page } = await payments.list(ctx.read, query);
    return { data: data.map(shownPayment), page };
  },
});

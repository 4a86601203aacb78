import { defineAction, pageOf } from '@isp/sdk';
import { ListPaymentMethodsParams, PaymentMethod } from '../contract/index.ts';
import { paymentMethods, shownMethod } from '../data/payment-method-store.ts';

/** Lists stored ways to pay. */
export const listPaymentMethods = defineAction('billing.payment-methods.list', {
  summary: 'Lists stored ways to pay: kind, brand and last digits, never the number.',
  permission: 'billing.payment-method.read',
  rest: 'GET /payment-methods',
  params: ListPaymentMethodsParams,
  result: pageOf(PaymentMethod),
  async handler(ctx, query) {
    const { data, ...page } = await paymentMethods.list(ctx.read, query, { status: 'active' });
    return { ...page, data: data.map(shownMethod) };
  },
});

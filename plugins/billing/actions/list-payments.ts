import { defineAction, pageOf } from '@isp/sdk';
import { ListPaymentsParams, Payment } from '../contract/index.ts';
import { payments } from '../data/payment-store.ts';

/** Lists the payments the caller may see. */
export const listPayments = defineAction('billing.payments.list', {
  summary: 'Lists payments, refunds and reversals; q looks into the reference.',
  permission: 'billing.payment.read',
  rest: 'GET /payments',
  params: ListPaymentsParams,
  result: pageOf(Payment),
  handler: (ctx, query) => payments.list(ctx.read, query),
});

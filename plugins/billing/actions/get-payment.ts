import { ById, defineAction, platformErrors } from '@isp/sdk';
import { PaymentWithAllocations } from '../contract/index.ts';
import { paymentWithAllocations } from '../data/payment-store.ts';

/** Shows a payment with what invoices have of it. */
export const getPayment = defineAction('billing.payments.get', {
  summary: 'Shows a payment with what invoices have of it.',
  permission: 'billing.payment.read',
  rest: 'GET /payments/{id}',
  params: ById,
  result: PaymentWithAllocations,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) => ctx.transaction((tx) => paymentWithAllocations(tx, id), { readOnly: true }),
});

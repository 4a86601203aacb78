import { defineAction, platformErrors } from '@isp/sdk';
import { allocateTo, freePayment } from '../books/allocate-payment.ts';
import { AllocatePaymentParams, billingErrors, PaymentWithAllocations } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import { payments, paymentWithAllocations } from '../data/payment-store.ts';

/** Says which invoices a payment pays, instead of those it paid before. */
export const allocatePayment = defineAction('billing.payments.allocate', {
  summary: 'Says which invoices a payment pays, instead of those it paid before. What is left is credit.',
  permission: 'billing.payment.record',
  rest: 'PUT /payments/{id}/allocations',
  sensitive: true,
  params: AllocatePaymentParams,
  result: PaymentWithAllocations,
  errors: [
    platformErrors.NOT_FOUND,
    billingErrors.BILLING_NOT_A_PAYMENT,
    billingErrors.BILLING_ALLOCATION_IMPOSSIBLE,
  ],
  example: {
    id: '01900000-0000-7000-8000-0000000000ff',
    allocations: [{ invoiceId: '01900000-0000-7000-8000-0000000000aa', amountMinor: 1974 }],
  },
  handler: (ctx, { id, allocations }) =>
    ctx.transaction(async (tx) => {
      const { customerId } = await payments.get(tx, id);
      await accounts.lock(tx, customerId);
      const payment = await payments.lock(tx, id);
      if (payment.kind !== 'payment') throw billingErrors.BILLING_NOT_A_PAYMENT({ id, kind: payment.kind });
      await freePayment(ctx, tx, payment, BigInt(payment.amountMinor));
      await allocateTo(ctx, tx, payment, allocations);
      const after = await paymentWithAllocations(tx, id);
      ctx.audit({ subject: { kind: 'payment', id, customerId }, after: { allocations: after.allocations } });
      return after;
    }),
});

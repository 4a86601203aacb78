import { ById, defineAction, platformErrors } from '@isp/sdk';
import { PaymentMethod } from '../contract/index.ts';
import { shownMethod } from '../data/payment-method-store.ts';
import { makeDefault } from '../methods/make-default.ts';

/** Makes a stored way to pay the one that is charged by itself. */
export const makePaymentMethodDefault = defineAction('billing.payment-methods.make-default', {
  summary: 'Makes a stored way to pay the one that is charged by itself; what is open is tried with it.',
  permission: 'billing.payment-method.change',
  rest: 'POST /payment-methods/{id}/default',
  status: 200,
  sensitive: true,
  params: ById,
  result: PaymentMethod,
  errors: [platformErrors.NOT_FOUND],
  idempotent: true,
  example: { id: '01900000-0000-7000-8000-0000000000ee' },
  handler: (ctx, { id }) => ctx.transaction(async (tx) => shownMethod(await makeDefault(ctx, tx, id))),
});

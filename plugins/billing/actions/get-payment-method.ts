import { ById, defineAction, platformErrors } from '@isp/sdk';
import { PaymentMethod } from '../contract/index.ts';
import { findActive, shownMethod } from '../data/payment-method-store.ts';

/** Shows a stored way to pay. */
export const getPaymentMethod = defineAction('billing.payment-methods.get', {
  summary: 'Shows a stored way to pay.',
  permission: 'billing.payment-method.read',
  rest: 'GET /payment-methods/{id}',
  params: ById,
  result: PaymentMethod,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx.transaction(
      async (tx) => {
        const method = await findActive(tx, id);
        if (!method) throw platformErrors.NOT_FOUND({ id });
        return shownMethod(method);
      },
      { readOnly: true },
    ),
});

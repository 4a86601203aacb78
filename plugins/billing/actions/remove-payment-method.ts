import { ById, defineAction, platformErrors } from '@isp/sdk';
import { removeMethod } from '../methods/remove-method.ts';

/** Removes a stored way to pay, here and at its provider. */
export const removePaymentMethod = defineAction('billing.payment-methods.remove', {
  summary: 'Removes a stored way to pay, here and at its provider. It is charged no more.',
  permission: 'billing.payment-method.change',
  rest: 'DELETE /payment-methods/{id}',
  status: 204,
  sensitive: true,
  params: ById,
  errors: [platformErrors.NOT_FOUND],
  timeoutMs: 60_000,
  async handler(ctx, { id }) {
    await removeMethod(ctx, id);
    return undefined;
  },
});

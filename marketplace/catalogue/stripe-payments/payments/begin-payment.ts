import { isDeepStrictEqual } from 'node:util';
import type { Context } from '@isp/sdk';
import { isUniqueViolation, newId } from '@isp/sdk/data';
import { type CreatePaymentParams, stripeErrors } from '../contract/index.ts';
import { type PaymentRow, payments } from '../data/payment-store.ts';

/**
 * The row of a payment, made before Stripe is asked, so that a lost answer is found again by the key: the same request
 * gets the same row. @throws STRIPE_KEY_OF_ANOTHER_PAYMENT
 */
export async function beginPayment(
  ctx: Context,
  { idempotencyKey, ...asked }: CreatePaymentParams,
  resellerId: string,
): Promise<PaymentRow> {
  const at = ctx.clock.now().toString();
  const { customerId, amount, description } = asked;
  const fresh = { id: newId(), customerId, resellerId, amount, description, idempotencyKey, asked } as const;
  const row = {
    ...fresh,
    status: 'creating',
    refundedMinor: 0,
    lastEventAt: 0,
    createdAt: at,
    updatedAt: at,
  } as const;
  try {
    return await ctx.transaction((tx) => payments.insert(tx, row));
  } catch (error) {
    if (!isUniqueViolation(error, 'stripe_payments_key')) throw error;
  }
  const before = await ctx.transaction((tx) => payments.find(tx, { resellerId, idempotencyKey }), {
    readOnly: true,
  });
  if (before && isDeepStrictEqual(before.asked, JSON.parse(JSON.stringify(asked)))) return before;
  throw stripeErrors.STRIPE_KEY_OF_ANOTHER_PAYMENT({ paymentId: before?.id ?? 'one you may not see' });
}

import { Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';

export const ByCustomer = Type.Object({ customerId: Id });
export type ByCustomer = Static<typeof ByCustomer>;

/** What the customer's browser needs to save a payment method. */
export const SetUp = Type.Object({ setupId: Type.String(), clientSecret: Type.String() });
export type SetUp = Static<typeof SetUp>;

/** A saved payment method. */
export const PaymentMethod = Type.Object({
  id: Type.String(),
  type: Type.String({ description: 'card, sepa_debit, …' }),
  brand: Type.Optional(Type.String()),
  last4: Type.Optional(Type.String()),
  /** `2027-03`, for cards. */
  expires: Type.Optional(Type.String()),
});
export type PaymentMethod = Static<typeof PaymentMethod>;

export const PaymentMethods = Type.Object({ data: Type.Array(PaymentMethod) });
export type PaymentMethods = Static<typeof PaymentMethods>;

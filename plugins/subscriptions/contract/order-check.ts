import { Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { Price, TariffType } from './tariff.ts';

/**
 * The seam a plugin fills that may refuse orders of resellers, such as of one whose money is used up. All that fill it are asked
 * before an order is taken, by an id that stays the same when it is repeated, and have to agree. Not asked are orders of the
 * ISP's own customers, and components: they go with the whole.
 */
export const orderCheckSeam = 'subscriptions.order-check';

/**
 * `reserve` takes what the order needs, once per service; `release` gives it back, as somebody else has refused. What was reserved
 * for an order that was not taken after all is the provider's to find: `subscriptions.services.get` does not know its service.
 */
export const OrderCheck = Type.Object({
  step: Type.Union([Type.Literal('reserve'), Type.Literal('release')]),
  serviceId: Id,
  customerId: Id,
  resellerId: Id,
  type: TariffType,
  tariffId: Id,
  price: Price,
});
export type OrderCheck = Static<typeof OrderCheck>;

/** A refusal is for good; its reason is a sentence the one who orders reads. */
export const OrderCheckAnswer = Type.Object({
  allowed: Type.Boolean(),
  reason: Type.Optional(Type.String({ maxLength: 500 })),
});
export type OrderCheckAnswer = Static<typeof OrderCheckAnswer>;

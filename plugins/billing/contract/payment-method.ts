import { ById, CivilDate, Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { MethodKind } from './payment-provider.ts';

/** Whether the default method is charged by itself: never, when an invoice is issued, or on its due date. */
export const AutoPay = Type.Union([Type.Literal('off'), Type.Literal('on-issue'), Type.Literal('on-due')]);
export type AutoPay = Static<typeof AutoPay>;

/** A stored way to pay. The number is known to the provider alone. */
export const PaymentMethod = Type.Object(
  {
    id: Id,
    customerId: Id,
    resellerId: Id,
    provider: Type.String({ examples: ['stripe'] }),
    kind: MethodKind,
    brand: Type.Optional(Type.String({ examples: ['visa'] })),
    last4: Type.Optional(Type.String({ examples: ['4242'] })),
    /** The last day it is good for. */
    expiresOn: Type.Optional(CivilDate),
    /** The one that is charged by itself. */
    isDefault: Type.Boolean(),
    createdAt: Instant,
    updatedAt: Instant,
  },
  { title: 'PaymentMethod' },
);
export type PaymentMethod = Static<typeof PaymentMethod>;

/** The token comes from the provider, into whose form the customer has typed his card. */
export const CreatePaymentMethodParams = Type.Object({
  customerId: Id,
  token: Type.String({
    minLength: 3,
    maxLength: 200,
    writeOnly: true,
    description: 'From the provider, which has the number; a card number itself is refused',
    examples: ['tok_success'],
  }),
  provider: Type.Optional(
    Type.String({
      pattern: '^[a-z][a-z0-9-]{1,39}$',
      description: 'Default: the only one that is installed',
      examples: ['stripe'],
    }),
  ),
  makeDefault: Type.Optional(Type.Boolean({ description: 'Default: if it is the first' })),
  autoPay: Type.Optional(AutoPay),
});
export type CreatePaymentMethodParams = Static<typeof CreatePaymentMethodParams>;

export const ListPaymentMethodsParams = listParams({
  filters: { customerId: Id, provider: Type.String(), kind: MethodKind, isDefault: Type.Boolean() },
  ranges: { expiresOn: CivilDate },
  sorts: ['createdAt'],
});

/** Of a customer. */
export const SetAutoPayParams = Type.Object({ ...ById.properties, autoPay: AutoPay });
export type SetAutoPayParams = Static<typeof SetAutoPayParams>;

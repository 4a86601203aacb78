import { Currency, Id, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';

export const CustomerStatus = Type.Union([Type.Literal('active'), Type.Literal('closed')]);
export type CustomerStatus = Static<typeof CustomerStatus>;

export const CustomerType = Type.Union([Type.Literal('residential'), Type.Literal('business')]);
export type CustomerType = Static<typeof CustomerType>;

/** How a customer pays: after the invoice, from a balance, or per period in advance. */
export const BillingType = Type.Union([
  Type.Literal('postpaid'),
  Type.Literal('prepaid-balance'),
  Type.Literal('prepaid-period'),
]);
export type BillingType = Static<typeof BillingType>;

const line = { minLength: 1, maxLength: 200 };

/** Where a customer lives or works. */
export const Address = Type.Object(
  {
    street: Type.Optional(Type.String({ ...line, description: 'Street and house number' })),
    postalCode: Type.Optional(Type.String({ minLength: 1, maxLength: 20 })),
    city: Type.Optional(Type.String(line)),
    country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' })),
  },
  { title: 'Address' },
);
export type Address = Static<typeof Address>;

/** What billing needs to know of a customer. */
export const Billing = Type.Object(
  {
    type: BillingType,
    currency: Currency,
    timezone: Type.String({
      minLength: 1,
      maxLength: 64,
      description: 'IANA time zone, such as Europe/Berlin',
    }),
    billCycleDay: Type.Integer({
      minimum: 1,
      maximum: 31,
      description: 'Day of the month a period begins; in shorter months the last day',
    }),
    vatNumber: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
    taxExemption: Type.Optional(
      Type.Object({
        certificate: Type.String({ minLength: 1, maxLength: 100 }),
        validTo: Type.String({ format: 'date', description: 'Last day of the exemption' }),
      }),
    ),
    taxIds: Type.Optional(Type.Array(Id, { maxItems: 20, uniqueItems: true })),
  },
  { title: 'Billing' },
);
export type Billing = Static<typeof Billing>;

/** Fields of the ISP's own, by name. */
export const CustomFields = Type.Record(
  Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_]{0,39}$' }),
  Type.Union([Type.String({ maxLength: 2_000 }), Type.Number(), Type.Boolean()]),
  { maxProperties: 50, additionalProperties: false },
);
export type CustomFields = Static<typeof CustomFields>;

/** Short words to find customers by. */
export const Tags = Type.Array(Type.String({ pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N} ._:-]{0,39}$' }), {
  maxItems: 50,
  uniqueItems: true,
});
export type Tags = Static<typeof Tags>;

/** One customer, as every action answers it. */
export const Customer = Type.Object(
  {
    id: Id,
    resellerId: Id,
    name: Type.String(),
    email: Type.Optional(Type.String()),
    phone: Type.Optional(Type.String()),
    type: CustomerType,
    status: CustomerStatus,
    address: Type.Optional(Address),
    billing: Billing,
    externalId: Type.Optional(Type.String({ description: 'The id of this customer in another system' })),
    customFields: CustomFields,
    tags: Tags,
    createdAt: Instant,
    updatedAt: Instant,
  },
  { title: 'Customer' },
);
export type Customer = Static<typeof Customer>;

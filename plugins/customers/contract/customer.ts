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

/** What billing may know of a customer, and need not. */
export const billingExtras = {
  vatNumber: Type.String({ minLength: 1, maxLength: 40 }),
  taxExemption: Type.Object({
    certificate: Type.String({ minLength: 1, maxLength: 100 }),
    validTo: Type.String({ format: 'date', description: 'Last day of the exemption' }),
  }),
  taxIds: Type.Array(Id, { maxItems: 20, uniqueItems: true }),
};

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
    ...Type.Partial(Type.Object(billingExtras)).properties,
  },
  { title: 'Billing' },
);
export type Billing = Static<typeof Billing>;

const fieldName = Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_]{0,39}$' });
const fieldValues = [Type.String({ maxLength: 2_000 }), Type.Number(), Type.Boolean()] as const;
const fewFields = { maxProperties: 50, additionalProperties: false };

/** Fields of the ISP's own, by name. */
export const CustomFields = Type.Record(fieldName, Type.Union([...fieldValues]), fewFields);
export type CustomFields = Static<typeof CustomFields>;

/** Such fields as they are changed: null removes one. */
export const CustomFieldChanges = Type.Record(
  fieldName,
  Type.Union([...fieldValues, Type.Null({ description: 'null removes it' })]),
  fewFields,
);
export type CustomFieldChanges = Static<typeof CustomFieldChanges>;

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

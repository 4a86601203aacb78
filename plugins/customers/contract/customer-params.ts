import { Id, listParams } from '@isp/sdk';
import { type Static, type TSchema, Type } from 'typebox';
import {
  Address,
  Billing,
  billingExtras,
  CustomerStatus,
  CustomerType,
  CustomFieldChanges,
  CustomFields,
  Tags,
} from './customer.ts';

const name = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });
const email = { format: 'email', maxLength: 254 };
const phone = { pattern: '^\\+?[0-9 ()/.-]{3,30}$' };
const externalId = { minLength: 1, maxLength: 100 };

/** A customer to add; services are ordered afterwards, at `/customers/{id}/services/…`. */
export const CreateCustomerParams = Type.Object({
  name,
  email: Type.Optional(Type.String(email)),
  phone: Type.Optional(Type.String(phone)),
  type: Type.Optional(CustomerType),
  address: Type.Optional(Address),
  billing: Type.Optional(Type.Partial(Billing)),
  resellerId: Type.Optional(Id),
  externalId: Type.Optional(Type.String(externalId)),
  customFields: Type.Optional(CustomFields),
  tags: Type.Optional(Tags),
});
export type CreateCustomerParams = Static<typeof CreateCustomerParams>;

const clearable = (schema: object) => Type.Unsafe<string | null>({ ...schema, type: ['string', 'null'] });
const clear = 'null removes it';
const orNone = <Schema extends TSchema>(schema: Schema) =>
  Type.Union([schema, Type.Null()], { description: clear });

const billingChanges = Type.Partial(
  Type.Object({
    ...Billing.properties,
    vatNumber: orNone(billingExtras.vatNumber),
    taxExemption: orNone(billingExtras.taxExemption),
    taxIds: orNone(billingExtras.taxIds),
  }),
);
export type BillingChanges = Static<typeof billingChanges>;

/** Fields to change; those left out stay. `billing` and `customFields` are merged, `address` and `tags` are replaced. */
export const ChangeCustomerParams = Type.Object({
  id: Id,
  name: Type.Optional(name),
  email: Type.Optional(clearable({ ...email, description: clear })),
  phone: Type.Optional(clearable({ ...phone, description: clear })),
  type: Type.Optional(CustomerType),
  address: Type.Optional(orNone(Address)),
  billing: Type.Optional(billingChanges),
  externalId: Type.Optional(clearable({ ...externalId, description: clear })),
  customFields: Type.Optional(CustomFieldChanges),
  tags: Type.Optional(Tags),
});
export type ChangeCustomerParams = Static<typeof ChangeCustomerParams>;

/** A customer that is to belong to another reseller. */
export const MoveCustomerParams = Type.Object({
  id: Id,
  resellerId: Type.String({ ...Id, description: 'Whose customer it is from now on' }),
  reason: Type.Optional(Type.String({ minLength: 1, maxLength: 500, description: 'For the audit log' })),
});
export type MoveCustomerParams = Static<typeof MoveCustomerParams>;

export const ListCustomersParams = listParams({
  filters: {
    id: Id,
    status: CustomerStatus,
    type: CustomerType,
    resellerId: Id,
    externalId: Type.String({ maxLength: 100 }),
  },
  exact: { tag: Type.String({ maxLength: 40, description: 'One of its tags' }) },
  ranges: { createdAt: Type.String({ format: 'date-time' }) },
  sorts: ['createdAt', 'name'],
  search: true,
});

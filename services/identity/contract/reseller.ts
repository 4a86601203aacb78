import { Id, Instant, listParams, pageOf } from '@isp/sdk';
import { type Static, Type } from 'typebox';

export const ResellerStatus = Type.Union([Type.Literal('active'), Type.Literal('closed')]);

/** Somebody who sells for the ISP. The ISP itself is the root of the tree. */
export const Reseller = Type.Object(
  {
    id: Id,
    parentId: Type.Optional(Type.String({ ...Id, description: 'Absent for the ISP itself' })),
    name: Type.String(),
    email: Type.Optional(Type.String()),
    phone: Type.Optional(Type.String()),
    externalId: Type.Optional(Type.String({ description: 'The id of this reseller in another system' })),
    status: ResellerStatus,
    depth: Type.Integer({ description: '0 for the ISP itself, 1 right below it' }),
    createdAt: Instant,
    updatedAt: Instant,
  },
  { title: 'Reseller' },
);
export type Reseller = Static<typeof Reseller>;

const name = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });
const email = { format: 'email', maxLength: 254 };
const phone = { pattern: '^\\+?[0-9 ()/.-]{3,30}$' };
const externalId = { minLength: 1, maxLength: 100 };

export const CreateResellerParams = Type.Object({
  name,
  parentId: Type.Optional(Type.String({ ...Id, description: 'Default: the caller’s own reseller' })),
  email: Type.Optional(Type.String(email)),
  phone: Type.Optional(Type.String(phone)),
  externalId: Type.Optional(Type.String(externalId)),
});
export type CreateResellerParams = Static<typeof CreateResellerParams>;

const clearable = (schema: object) =>
  Type.Optional(
    Type.Unsafe<string | null>({ ...schema, type: ['string', 'null'], description: 'null removes it' }),
  );

export const UpdateResellerParams = Type.Object({
  id: Id,
  name: Type.Optional(name),
  parentId: Type.Optional(Type.String({ ...Id, description: 'Moves it, with all below it' })),
  email: clearable(email),
  phone: clearable(phone),
  externalId: clearable(externalId),
});
export type UpdateResellerParams = Static<typeof UpdateResellerParams>;

export const ListResellers = listParams({
  filters: { status: ResellerStatus, parentId: Id, externalId: Type.String(externalId) },
  sorts: ['createdAt', 'name'],
  search: true,
});
export const ResellerPage = pageOf(Reseller);

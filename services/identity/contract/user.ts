import { Id, Instant, listParams, pageOf } from '@isp/sdk';
import { type Static, Type } from 'typebox';

export const UserKind = Type.Union([
  Type.Literal('staff'),
  Type.Literal('reseller'),
  Type.Literal('customer'),
]);
export type UserKind = Static<typeof UserKind>;

/** `invited`: has no password yet. */
export const UserStatus = Type.Union([
  Type.Literal('invited'),
  Type.Literal('active'),
  Type.Literal('disabled'),
]);
export type UserStatus = Static<typeof UserStatus>;

export const User = Type.Object(
  {
    id: Id,
    email: Type.String(),
    name: Type.String(),
    kind: UserKind,
    status: UserStatus,
    resellerId: Type.String({ ...Id, description: 'Whose user he is; of staff the ISP itself' }),
    customerId: Type.Optional(Id),
    roles: Type.Array(Type.String()),
    createdAt: Instant,
    updatedAt: Instant,
  },
  { title: 'User' },
);
export type User = Static<typeof User>;

const email = Type.String({ format: 'email', maxLength: 254 });
const name = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });
const roles = Type.Array(Type.String({ maxLength: 40 }), { minItems: 1, maxItems: 20, uniqueItems: true });
/** A password to be set; what the policy says of it is in the README. */
export const NewPassword = Type.String({ minLength: 10, maxLength: 200, writeOnly: true });

export const CreateUserParams = Type.Object({
  email,
  name,
  kind: UserKind,
  resellerId: Type.Optional(
    Type.String({ ...Id, description: 'For the kind reseller: whose; default: the caller’s own' }),
  ),
  customerId: Type.Optional(Type.String({ ...Id, description: 'For the kind customer: whose' })),
  roles,
  password: Type.Optional(
    Type.String({ ...NewPassword, description: 'Without one an invitation is sent to the e-mail' }),
  ),
});
export type CreateUserParams = Static<typeof CreateUserParams>;

export const UpdateUserParams = Type.Object({
  id: Id,
  name: Type.Optional(name),
  roles: Type.Optional(roles),
  disabled: Type.Optional(Type.Boolean({ description: 'true ends his sessions and lets him in no more' })),
});
export type UpdateUserParams = Static<typeof UpdateUserParams>;

export const ListUsers = listParams({
  filters: { kind: UserKind, status: UserStatus, resellerId: Id, customerId: Id, email },
  sorts: ['createdAt', 'email', 'name'],
  search: true,
});
export const UserPage = pageOf(User);

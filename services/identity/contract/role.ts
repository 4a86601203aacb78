import { Id, Instant, listParams, pageOf } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { UserKind } from './user.ts';

/** A set of permissions. Ready ones are made of what plugins declare and cannot be changed. */
export const Role = Type.Object(
  {
    id: Id,
    name: Type.String(),
    ready: Type.Boolean({ description: 'One every installation has' }),
    kinds: Type.Array(UserKind, { description: 'Kinds of users who may hold it' }),
    permissions: Type.Array(Type.String()),
    createdAt: Instant,
  },
  { title: 'Role' },
);
export type Role = Static<typeof Role>;

const name = Type.String({
  pattern: '^[a-z][a-z0-9-]{1,39}$',
  description: 'Lower case, such as `night-shift`',
});
const permissions = Type.Array(Type.String({ maxLength: 120 }), {
  minItems: 1,
  maxItems: 500,
  uniqueItems: true,
});
const kinds = Type.Array(UserKind, { minItems: 1, uniqueItems: true });

export const CreateRoleParams = Type.Object({
  name,
  permissions,
  kinds: Type.Optional(Type.Array(UserKind, { ...kinds, description: 'Default: staff' })),
});
export type CreateRoleParams = Static<typeof CreateRoleParams>;

export const UpdateRoleParams = Type.Object({
  id: Id,
  permissions: Type.Optional(permissions),
  kinds: Type.Optional(kinds),
});
export type UpdateRoleParams = Static<typeof UpdateRoleParams>;

export const ListRoles = listParams({
  filters: { name, ready: Type.Boolean() },
  sorts: ['createdAt', 'name'],
});
export const RolePage = pageOf(Role);

import { type ById, Id, Instant, listParams, type PageOf, pageOf } from '@isp/sdk';
import { type Static, Type } from 'typebox';

export { identityErrors } from './errors.ts';

export const UserKind = Type.Union([
  Type.Literal('staff'),
  Type.Literal('reseller'),
  Type.Literal('customer'),
]);

export const User = Type.Object({
  id: Id,
  email: Type.String(),
  name: Type.String(),
  kind: UserKind,
  roles: Type.Array(Type.String()),
  createdAt: Instant,
});
export type User = Static<typeof User>;

export const SignedInUser = Type.Object({
  id: Id,
  email: Type.String(),
  kind: UserKind,
  roles: Type.Array(Type.String()),
  permissions: Type.Array(Type.String()),
});
export type SignedInUser = Static<typeof SignedInUser>;

export const LoginParams = Type.Object({
  email: Type.String({ minLength: 3, maxLength: 254 }),
  password: Type.String({ minLength: 1, maxLength: 200 }),
});

export const LoginResult = Type.Object({ token: Type.String(), expiresAt: Instant, user: SignedInUser });

export const CreateUserParams = Type.Object({
  email: Type.String({ format: 'email', maxLength: 254 }),
  name: Type.String({ minLength: 1, maxLength: 200 }),
  kind: Type.Literal('staff', { description: 'Reseller and customer users arrive with their own parts.' }),
  roles: Type.Array(Type.String(), { minItems: 1, maxItems: 20, uniqueItems: true }),
  password: Type.String({ minLength: 10, maxLength: 200 }),
});

export const Role = Type.Object({
  id: Id,
  name: Type.String(),
  permissions: Type.Array(Type.String()),
  createdAt: Instant,
});
export type Role = Static<typeof Role>;

export const CreateRoleParams = Type.Object({
  name: Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$', description: 'Lower case, such as `support`' }),
  permissions: Type.Array(Type.String(), { minItems: 1, maxItems: 500, uniqueItems: true }),
});

export const ListUsers = listParams({
  filters: { kind: UserKind },
  sorts: ['createdAt', 'email'],
  search: true,
});
export const ListRoles = listParams({ sorts: ['createdAt', 'name'] });
export const UserPage = pageOf(User);
export const RolePage = pageOf(Role);

export const ResolveParams = Type.Object({
  token: Type.String({ maxLength: 500 }),
  address: Type.Optional(Type.String()),
});
export const ResolvedSession = Type.Object({ principal: Type.String(), expiresAt: Instant });

export const FirstAdministratorParams = Type.Object({
  email: Type.String(),
  password: Type.Optional(Type.String({ minLength: 10 })),
});
export const FirstAdministrator = Type.Object({
  created: Type.Boolean(),
  email: Type.String(),
  password: Type.Optional(Type.String()),
});

export const SetPasswordParams = Type.Object({
  email: Type.String(),
  password: Type.Optional(Type.String({ minLength: 10, maxLength: 200 })),
});
export const PasswordSet = Type.Object({ email: Type.String(), password: Type.Optional(Type.String()) });

declare module '@isp/sdk' {
  interface Actions {
    'identity.login': { params: Static<typeof LoginParams>; result: Static<typeof LoginResult> };
    'identity.logout': { params: Record<string, never>; result: undefined };
    'identity.me': { params: Record<string, never>; result: SignedInUser };
    'identity.users.create': { params: Static<typeof CreateUserParams>; result: User };
    'identity.users.list': { params: Static<typeof ListUsers>; result: PageOf<typeof User> };
    'identity.users.get': { params: ById; result: User };
    'identity.roles.create': { params: Static<typeof CreateRoleParams>; result: Role };
    'identity.roles.list': { params: Static<typeof ListRoles>; result: PageOf<typeof Role> };
    'identity.sessions.resolve': {
      params: Static<typeof ResolveParams>;
      result: Static<typeof ResolvedSession>;
    };
    'identity.users.set-password': {
      params: Static<typeof SetPasswordParams>;
      result: Static<typeof PasswordSet>;
    };
    'identity.first-administrator.create': {
      params: Static<typeof FirstAdministratorParams>;
      result: Static<typeof FirstAdministrator>;
    };
  }
}

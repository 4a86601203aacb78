import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { SignedInUser } from '../contract/index.ts';
import { users } from '../data/user-store.ts';
import { toSignedInUser } from '../domain/signed-in-user.ts';

/** Tells a signed-in person who he is and what he may do. */
export const me = defineAction('identity.me', {
  summary: 'Answers the signed-in user with his roles and permissions.',
  permission: 'authenticated',
  rest: 'GET /auth/me',
  params: Type.Object({}),
  result: SignedInUser,
  async handler(ctx) {
    const user = await ctx.asPlugin('own profile').transaction((tx) => users.get(tx, ctx.principal.id));
    return toSignedInUser({ ...user, permissions: [...ctx.principal.permissions] });
  },
});

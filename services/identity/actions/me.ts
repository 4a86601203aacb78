import { defineAction, platformErrors } from '@isp/sdk';
import { Type } from 'typebox';
import { SignedInUser } from '../contract/index.ts';
import { findRights } from '../data/rights.ts';
import { toSignedInUser } from '../domain/signed-in-user.ts';

/** Tells a signed-in person who he is and what he may do. */
export const me = defineAction('identity.me', {
  summary: 'Answers the signed-in user with his roles and permissions, and who has logged in as him.',
  permission: 'authenticated',
  rest: 'GET /auth/me',
  offline: true,
  params: Type.Object({}),
  result: SignedInUser,
  async handler(ctx) {
    const { principal } = ctx;
    const user = await ctx
      .asPlugin('own profile')
      .transaction((tx) => findRights(tx, principal.id), { readOnly: true });
    if (!user) throw platformErrors.UNAUTHENTICATED({ reason: 'This user may not log in any more.' });
    return toSignedInUser(user, principal);
  },
});

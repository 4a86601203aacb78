import { defineAction, platformErrors } from '@isp/sdk';
import { identityErrors, UserSession } from '../contract/index.ts';
import { closeUserSession } from '../data/session-store.ts';
import { users } from '../data/user-store.ts';
import { assertNotAbove } from '../people/grants.ts';

/** Ends a session of somebody else. */
export const endUserSession = defineAction('identity.user-sessions.end', {
  summary: 'Ends a session of a user; it stops working everywhere within a second.',
  permission: 'identity.session.end',
  rest: 'DELETE /users/{id}/sessions/{sessionId}',
  status: 204,
  params: UserSession,
  errors: [platformErrors.NOT_FOUND, identityErrors.IDENTITY_USER_ABOVE],
  sensitive: true,
  async handler(ctx, { id, sessionId }) {
    const user = await ctx.transaction((tx) => users.get(tx, id), { readOnly: true });
    await assertNotAbove(ctx, user);
    const { resellerId, customerId } = user;
    ctx.audit({ subject: { kind: 'user', id, resellerId, customerId } });
    const self = ctx.asPlugin('sessions of a user the caller sees');
    if (!(await self.transaction((tx) => closeUserSession(tx, id, sessionId))))
      throw platformErrors.NOT_FOUND({ id: sessionId });
    return undefined;
  },
});

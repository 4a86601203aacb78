import { ById, defineAction, platformErrors } from '@isp/sdk';
import { EndedSessions, identityErrors } from '../contract/index.ts';
import { endSessions } from '../data/session-store.ts';
import { users } from '../data/user-store.ts';
import { assertNotAbove } from '../people/grants.ts';

/** Ends all sessions of somebody else. */
export const endUserSessions = defineAction('identity.user-sessions.end-all', {
  summary: 'Ends all sessions of a user; answers how many.',
  permission: 'identity.session.end',
  rest: 'DELETE /users/{id}/sessions',
  params: ById,
  result: EndedSessions,
  errors: [platformErrors.NOT_FOUND, identityErrors.IDENTITY_USER_ABOVE],
  sensitive: true,
  async handler(ctx, { id }) {
    const user = await ctx.transaction((tx) => users.get(tx, id), { readOnly: true });
    await assertNotAbove(ctx, user);
    const { resellerId, customerId } = user;
    ctx.audit({ subject: { kind: 'user', id, resellerId, customerId } });
    const { sessionId } = ctx.principal;
    const self = ctx.asPlugin('sessions of a user the caller sees');
    const ended = await self.transaction((tx) => endSessions(tx, id, { except: sessionId }));
    return { ended };
  },
});

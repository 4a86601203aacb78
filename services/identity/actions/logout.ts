import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { closeSession } from '../data/session-store.ts';

/** Closes the session the call was made with. */
export const logout = defineAction('identity.logout', {
  summary: 'Ends the login session of this token.',
  permission: 'authenticated',
  rest: 'POST /auth/logout',
  sensitive: true,
  status: 204,
  params: Type.Object({}),
  idempotent: true,
  async handler(ctx) {
    const { sessionId, id } = ctx.principal;
    ctx.audit({ subject: { kind: 'user', id } });
    if (sessionId) await ctx.asPlugin('logout').transaction((tx) => closeSession(tx, sessionId));
    return undefined;
  },
});

import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { identityErrors } from '../contract/index.ts';
import { closeSession } from '../data/session-store.ts';

/** Ends a session as somebody else; in a browser one's own session goes on. */
export const endLoginAs = defineAction('identity.login-as.end', {
  summary: 'Ends the session as another user; in a browser the own session is back.',
  permission: 'authenticated',
  rest: 'POST /auth/login-as/end',
  status: 204,
  params: Type.Object({}),
  errors: [identityErrors.IDENTITY_NOT_LOGGED_IN_AS],
  idempotencyKey: false,
  sensitive: true,
  async handler(ctx) {
    const { id, sessionId, impersonator } = ctx.principal;
    if (!impersonator || !sessionId) throw identityErrors.IDENTITY_NOT_LOGGED_IN_AS();
    ctx.audit({ subject: { kind: 'user', id } });
    await ctx.asPlugin('end of a login as another user').transaction((tx) => closeSession(tx, sessionId));
    return undefined;
  },
});

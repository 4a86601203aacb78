import { ById, defineAction, platformErrors } from '@isp/sdk';
import { closeUserSession } from '../data/session-store.ts';
import { assertHimself, himselfErrors } from '../logins/own-account.ts';

/** Ends one of one's own sessions, everywhere within a second. */
export const endSession = defineAction('identity.sessions.end', {
  summary: 'Ends one of the own sessions; it stops working everywhere within a second.',
  permission: 'authenticated',
  rest: 'DELETE /auth/sessions/{id}',
  status: 204,
  params: ById,
  errors: [platformErrors.NOT_FOUND, ...himselfErrors],
  sensitive: true,
  async handler(ctx, { id }) {
    assertHimself(ctx);
    const own = ctx.principal.id;
    ctx.audit({ subject: { kind: 'user', id: own } });
    const self = ctx.asPlugin('own sessions');
    if (!(await self.transaction((tx) => closeUserSession(tx, own, id))))
      throw platformErrors.NOT_FOUND({ id });
    return undefined;
  },
});

import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { EndedSessions } from '../contract/index.ts';
import { endSessions } from '../data/session-store.ts';
import { assertHimself, himselfErrors } from '../logins/own-account.ts';

/** Ends all of one's own sessions but this one. */
export const endOtherSessions = defineAction('identity.sessions.end-others', {
  summary: 'Ends all own sessions but the one of this request; answers how many.',
  permission: 'authenticated',
  rest: 'DELETE /auth/sessions',
  params: Type.Object({}),
  result: EndedSessions,
  errors: [...himselfErrors],
  sensitive: true,
  async handler(ctx) {
    assertHimself(ctx);
    const { id, sessionId } = ctx.principal;
    ctx.audit({ subject: { kind: 'user', id } });
    const self = ctx.asPlugin('own sessions');
    const ended = await self.transaction((tx) => endSessions(tx, id, { except: sessionId }));
    return { ended };
  },
});

import { ById, defineAction, platformErrors } from '@isp/sdk';
import { SessionList } from '../contract/index.ts';
import { listSessions } from '../data/session-list.ts';
import { users } from '../data/user-store.ts';
import { loginSettings } from '../domain/login-settings.ts';
import { toSession } from '../domain/sessions.ts';

/** Lists the sessions of somebody else. */
export const listUserSessions = defineAction('identity.user-sessions.list', {
  summary: 'Lists the sessions of a user with device and address.',
  permission: 'identity.session.read',
  rest: 'GET /users/{id}/sessions',
  params: ById,
  result: SessionList,
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id }) {
    await ctx.transaction((tx) => users.get(tx, id), { readOnly: true });
    const limits = loginSettings(ctx);
    const rows = await ctx
      .asPlugin('sessions of a user the caller sees')
      .transaction((tx) => listSessions(tx, id, limits), { readOnly: true });
    return { data: rows.map((row) => toSession(row, ctx.principal.sessionId, limits.idleMinutes)) };
  },
});

import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { SessionList } from '../contract/index.ts';
import { listSessions as readSessions } from '../data/session-list.ts';
import { loginSettings } from '../domain/login-settings.ts';
import { toSession } from '../domain/sessions.ts';

/** Lists one's own sessions, with device and address. */
export const listSessions = defineAction('identity.sessions.list', {
  summary: 'Lists the own sessions with device, address and when they were last seen; the newest first.',
  permission: 'authenticated',
  rest: 'GET /auth/sessions',
  params: Type.Object({}),
  result: SessionList,
  async handler(ctx) {
    const { id, sessionId } = ctx.principal;
    const limits = loginSettings(ctx);
    const rows = await ctx
      .asPlugin('own sessions')
      .transaction((tx) => readSessions(tx, id, limits), { readOnly: true });
    return { data: rows.map((row) => toSession(row, sessionId, limits.idleMinutes)) };
  },
});

import { defineAction } from '@isp/sdk';
import { SessionIds } from '../contract/index.ts';
import { endedAmong } from '../data/session-store.ts';
import { loginSettings } from '../domain/login-settings.ts';

/** Says which of many sessions have ended, in one query: the live data server asks for all its clients. */
export const listEndedSessions = defineAction('identity.sessions.ended', {
  summary: 'Answers those of the sessions that do not hold any more.',
  permission: 'identity.session.resolve',
  params: SessionIds,
  result: SessionIds,
  idempotent: true,
  async handler(ctx, { ids }) {
    const self = ctx.asPlugin('session lookup');
    const ended = await self.transaction((tx) => endedAmong(tx, ids, loginSettings(ctx)), { readOnly: true });
    return { ids: ended };
  },
});

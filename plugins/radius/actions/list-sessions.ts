import { defineAction, type ListQuery, pageOf } from '@isp/sdk';
import { ListSessionsParams, Session } from '../contract/index.ts';
import { sessions, startingSessions } from '../data/session-store.ts';

/** Lists sessions, also those FreeRADIUS wrote. */
export const listSessions = defineAction('radius.sessions.list', {
  summary:
    'Lists sessions; `filter[state]=online` gives every open one, `starting` those accepted and not heard of yet.',
  permission: 'radius.session.read',
  rest: 'GET /radius/sessions',
  params: ListSessionsParams,
  result: pageOf(Session),
  async handler(ctx, query) {
    const { state, ...filter } = query.filter ?? {};
    const page =
      state === 'starting'
        ? await startingSessions.list(ctx.read, { ...query, filter })
        : await sessions.list(ctx.read, { ...query, filter }, stateCondition(state));
    return { ...page, data: page.data.map(({ resellerId: _, ...session }) => session) };
  },
});

function stateCondition(state: NonNullable<ListQuery['filter']>[string]): Record<string, unknown> {
  if (state === undefined) return {};
  return state === 'online' ? { stoppedAt: null } : { state };
}

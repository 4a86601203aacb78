import { defineAction, pageOf } from '@isp/sdk';
import { AuthLogEntry, ListAuthLogParams } from '../contract/index.ts';
import { authLog } from '../data/auth-log-store.ts';
import { loginAdvice } from '../domain/login-advice.ts';

/** Why was this login refused? */
export const listAuthLog = defineAction('radius.auth-log.list', {
  summary: 'Lists answered logins, why each was accepted or refused, and what to do about it.',
  permission: 'radius.auth-log.read',
  rest: 'GET /radius/auth-log',
  params: ListAuthLogParams,
  result: pageOf(AuthLogEntry),
  async handler(ctx, query) {
    const page = await authLog.list(ctx.read, query);
    return {
      ...page,
      data: page.data.map(({ resellerId: _, customerId: __, serviceId: ___, ...entry }) => withAdvice(entry)),
    };
  },
});

function withAdvice(entry: AuthLogEntry): AuthLogEntry {
  const advice = loginAdvice(entry);
  return advice ? { ...entry, advice } : entry;
}

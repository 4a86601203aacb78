import { defineAction, type Principal, platformErrors } from '@isp/sdk';
import { ResolvedSession, ResolveParams } from '../contract/index.ts';
import { findSession, type SessionUser } from '../data/session-store.ts';
import { principalTokens } from '../domain/principal-tokens.ts';
import { hashToken } from '../domain/session-token.ts';

/** Turns a session token into a signed principal; the gateway asks once a second per active session. */
export const resolveSession = defineAction('identity.sessions.resolve', {
  summary: 'Answers the signed principal of a session.',
  permission: 'identity.session.resolve',
  params: ResolveParams,
  result: ResolvedSession,
  idempotent: true,
  async handler(ctx, { token }) {
    const self = ctx.asPlugin('session lookup');
    const session = await self.transaction((tx) => findSession(tx, hashToken(token)), { readOnly: true });
    if (!session) throw platformErrors.UNAUTHENTICATED({ reason: 'The session has ended; log in again.' });
    const principal = await principalTokens.forSession(session.sessionId, toPrincipal(session));
    return { principal, expiresAt: session.expiresAt.toISOString() };
  },
});

function toPrincipal({ id, email, permissions, sessionId, kind }: SessionUser): Principal {
  return { scope: kind, id, name: email, permissions, sessionId };
}

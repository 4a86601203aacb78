import { type Context, defineAction, platformErrors } from '@isp/sdk';
import { ResolvedSession, ResolveParams } from '../contract/index.ts';
import { findSession, noteUse, type SessionUser } from '../data/session-store.ts';
import { loginSettings } from '../domain/login-settings.ts';
import { sessionPrincipal } from '../domain/principal.ts';
import { principalTokens } from '../domain/principal-tokens.ts';
import { hashToken } from '../domain/session-token.ts';
import { mayComeFrom } from '../logins/staff-addresses.ts';

/** "Last seen" is written this often at most: each session is asked for once a second. */
const noteEveryMs = 30_000;

/** Turns a session token into a signed principal; the gateway asks once a second per active session. */
export const resolveSession = defineAction('identity.sessions.resolve', {
  summary: 'Answers the signed principal of a session.',
  permission: 'identity.session.resolve',
  params: ResolveParams,
  result: ResolvedSession,
  idempotent: true,
  async handler(ctx, { token, address, used = true }) {
    const self = ctx.asPlugin('session lookup');
    const session = await self.transaction((tx) => findSession(tx, hashToken(token), loginSettings(ctx)), {
      readOnly: true,
    });
    if (!session) throw platformErrors.UNAUTHENTICATED({ reason: 'The session has ended; log in again.' });
    await assertFromHere(self, session, address);
    if (used) await noteSeen(self, session, address);
    const { token: principal } = await principalTokens.of(session.sessionId, sessionPrincipal(session));
    return { principal, expiresAt: session.expiresAt.toISOString() };
  },
});

/** Who has logged in as somebody else came through the list himself. */
async function assertFromHere(
  self: Context,
  session: SessionUser,
  address: string | undefined,
): Promise<void> {
  if (address === undefined || session.impersonatorId || (await mayComeFrom(self, session, address))) return;
  const reason = `Staff may not come from ${address}; an administrator keeps the list of addresses.`;
  throw platformErrors.UNAUTHENTICATED({ reason });
}

async function noteSeen(
  self: Context,
  { sessionId, lastSeenAt }: SessionUser,
  address: string | undefined,
): Promise<void> {
  if (Date.now() - lastSeenAt.getTime() < noteEveryMs) return;
  await self.transaction((tx) => noteUse(tx, sessionId, address));
}

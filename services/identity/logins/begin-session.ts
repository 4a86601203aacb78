import { type Context, platformErrors } from '@isp/sdk';
import type { LoginResult } from '../contract/index.ts';
import { type Acting, findSession, openSession } from '../data/session-store.ts';
import { loginSettings } from '../domain/login-settings.ts';
import { sessionPrincipal } from '../domain/principal.ts';
import { hashToken, newToken } from '../domain/session-token.ts';
import { toSignedInUser } from '../domain/signed-in-user.ts';

/** Opens a session of a user and answers its token, which is nowhere else. `self` is the plugin itself. */
export async function beginSession(
  self: Context,
  { userId, lifetimeMs, actingFor }: { userId: string; lifetimeMs: number; actingFor?: Acting },
): Promise<LoginResult> {
  const token = newToken('ist');
  const tokenHash = hashToken(token);
  const expiresAt = new Date(Date.now() + lifetimeMs);
  const session = await self.transaction(async (tx) => {
    const who = actingFor ? { actingFor } : {};
    await openSession(tx, { userId, tokenHash, expiresAt, origin: self.origin, ...who });
    return findSession(tx, tokenHash, loginSettings(self));
  });
  if (!session) throw platformErrors.UNAUTHENTICATED({ reason: 'This user may not log in any more.' });
  const user = toSignedInUser(session, sessionPrincipal(session));
  return { token, expiresAt: expiresAt.toISOString(), user };
}

import { defineAction } from '@isp/sdk';
import { identityErrors, LoginParams, LoginResult } from '../contract/index.ts';
import { findSession, openSession } from '../data/session-store.ts';
import { users } from '../data/user-store.ts';
import { passwordFits } from '../domain/passwords.ts';
import { hashToken, newSessionToken, sessionHours } from '../domain/session-token.ts';
import { toSignedInUser } from '../domain/signed-in-user.ts';

/** Opens a login session. */
export const login = defineAction('identity.login', {
  summary: 'Logs in with e-mail and password; the token goes into the Authorization header.',
  permission: 'public',
  rest: 'POST /auth/login',
  status: 200,
  params: LoginParams,
  result: LoginResult,
  errors: [identityErrors.IDENTITY_LOGIN_FAILED],
  example: { email: 'admin@localhost', password: 'the printed password' },
  async handler(ctx, { email, password }) {
    const self = ctx.asPlugin('login: nobody is signed in yet');
    const user = await self.transaction((tx) => users.find(tx, { email: email.trim().toLowerCase() }));
    if (!(await passwordFits(user?.passwordHash, password)) || !user)
      throw identityErrors.IDENTITY_LOGIN_FAILED();
    const token = newSessionToken();
    const tokenHash = hashToken(token);
    const expiresAt = new Date(Date.now() + sessionHours * 3_600_000);
    const session = await self.transaction(async (tx) => {
      await openSession(tx, { userId: user.id, tokenHash, expiresAt });
      return findSession(tx, tokenHash);
    });
    if (!session) throw identityErrors.IDENTITY_LOGIN_FAILED();
    return { token, expiresAt: expiresAt.toISOString(), user: toSignedInUser(session) };
  },
});

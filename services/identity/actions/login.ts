import { type Context, defineAction } from '@isp/sdk';
import { identityErrors, LoginParams, LoginResult } from '../contract/index.ts';
import { type Credentials, findByEmail, normalEmail } from '../data/credentials.ts';
import { loginSettings } from '../domain/login-settings.ts';
import { passwordFits } from '../domain/passwords.ts';
import { beginSession } from '../logins/begin-session.ts';
import { assertFactor, checkFactor } from '../logins/second-factor.ts';
import { assertStaffAddress } from '../logins/staff-addresses.ts';
import { countTry, forgetTries, loginKeys, takeBackTry } from '../logins/tries.ts';

/** Opens a login session. */
export const login = defineAction('identity.login', {
  summary:
    'Logs in with e-mail and password, and the code of the authenticator app where one is set up; the token goes into the Authorization header, browsers get it as a cookie too.',
  permission: 'public',
  rest: 'POST /auth/login',
  sensitive: true,
  status: 200,
  params: LoginParams,
  result: LoginResult,
  errors: [
    identityErrors.IDENTITY_LOGIN_FAILED,
    identityErrors.IDENTITY_TOTP_REQUIRED,
    identityErrors.IDENTITY_TOO_MANY_TRIES,
    identityErrors.IDENTITY_ADDRESS_REFUSED,
  ],
  example: { email: 'admin@localhost', password: 'the printed password' },
  async handler(ctx, { email, password, totp }) {
    const self = ctx.asPlugin('login: nobody is signed in yet');
    const keys = loginKeys(normalEmail(email), ctx.origin?.address);
    await countTry(self, keys);
    const user = await assertPassword(self, email, password);
    const check = await checkFactor(self, user.id, totp);
    if (check === 'missing') await takeBackTry(self, keys);
    assertFactor(check);
    await self.transaction((tx) => forgetTries(tx, keys), { audited: false });
    await assertStaffAddress(self, user, ctx.origin?.address);
    return beginSession(self, { userId: user.id, lifetimeMs: loginSettings(ctx).sessionHours * 3_600_000 });
  },
});

/** Takes as long without an account as with a wrong password. */
async function assertPassword(self: Context, email: string, password: string): Promise<Credentials> {
  const user = await self.transaction((tx) => findByEmail(tx, email), { readOnly: true });
  if (user) self.audit({ subject: { kind: 'user', id: user.id, resellerId: user.resellerId } });
  const fits = await passwordFits(user?.passwordHash ?? undefined, password);
  if (!user?.mayAct || !fits) throw identityErrors.IDENTITY_LOGIN_FAILED();
  return user;
}

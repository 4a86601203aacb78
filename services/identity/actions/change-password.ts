import { defineAction } from '@isp/sdk';
import { ChangePasswordParams, identityErrors } from '../contract/index.ts';
import { findById } from '../data/credentials.ts';
import { endSessions } from '../data/session-store.ts';
import { setPasswordHash } from '../data/user-store.ts';
import { assertPasswordGood } from '../domain/password-policy.ts';
import { hashPassword, passwordFits } from '../domain/passwords.ts';
import { assertHimself, himselfErrors } from '../logins/own-account.ts';
import { countTry, forgetTries, loginKeys } from '../logins/tries.ts';

/** Changes one's own password and ends all other sessions. */
export const changePassword = defineAction('identity.password.change', {
  summary: 'Changes the own password; all other sessions end.',
  permission: 'authenticated',
  rest: 'POST /auth/password',
  status: 204,
  params: ChangePasswordParams,
  errors: [
    identityErrors.IDENTITY_PASSWORD_WRONG,
    identityErrors.IDENTITY_PASSWORD_WEAK,
    identityErrors.IDENTITY_TOO_MANY_TRIES,
    ...himselfErrors,
  ],
  idempotencyKey: false,
  sensitive: true,
  example: { currentPassword: 'the present password', password: 'four words nobody joins' },
  async handler(ctx, { currentPassword, password }) {
    assertHimself(ctx);
    const self = ctx.asPlugin('own password');
    const { id, sessionId } = ctx.principal;
    ctx.audit({ subject: { kind: 'user', id } });
    const user = await self.transaction((tx) => findById(tx, id), { readOnly: true });
    const keys = loginKeys(user?.email ?? id, ctx.origin?.address);
    await countTry(self, keys);
    if (!user || !(await passwordFits(user.passwordHash ?? undefined, currentPassword)))
      throw identityErrors.IDENTITY_PASSWORD_WRONG();
    await assertPasswordGood(password, user);
    const hash = await hashPassword(password);
    await self.transaction(async (tx) => {
      await setPasswordHash(tx, id, hash);
      await endSessions(tx, id, { except: sessionId });
      await forgetTries(tx, keys);
    });
    return undefined;
  },
});

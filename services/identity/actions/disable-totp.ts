import { defineAction } from '@isp/sdk';
import { DisableTotpParams, identityErrors } from '../contract/index.ts';
import { findById } from '../data/credentials.ts';
import { removeFactor } from '../data/second-factors.ts';
import { passwordFits } from '../domain/passwords.ts';
import { assertHimself, himselfErrors } from '../logins/own-account.ts';
import { checkFactor } from '../logins/second-factor.ts';
import { countTry, forgetTries, loginKeys } from '../logins/tries.ts';

/** Takes the second factor away: with the password, and a code of it once it is confirmed. */
export const disableTotp = defineAction('identity.totp.disable', {
  summary: 'Takes the second factor away; asks for the password and a code.',
  permission: 'authenticated',
  rest: 'POST /auth/totp/disable',
  status: 204,
  params: DisableTotpParams,
  errors: [
    identityErrors.IDENTITY_PASSWORD_WRONG,
    identityErrors.IDENTITY_TOTP_WRONG,
    identityErrors.IDENTITY_TOO_MANY_TRIES,
    ...himselfErrors,
  ],
  idempotencyKey: false,
  sensitive: true,
  example: { password: 'the present password', totp: '123456' },
  async handler(ctx, { password, totp }) {
    assertHimself(ctx);
    const self = ctx.asPlugin('own second factor');
    const { id } = ctx.principal;
    ctx.audit({ subject: { kind: 'user', id } });
    const user = await self.transaction((tx) => findById(tx, id), { readOnly: true });
    const keys = loginKeys(user?.email ?? id, ctx.origin?.address);
    await countTry(self, keys);
    if (!user || !(await passwordFits(user.passwordHash ?? undefined, password)))
      throw identityErrors.IDENTITY_PASSWORD_WRONG();
    const check = await checkFactor(self, id, totp);
    if (check === 'missing' || check === 'wrong') throw identityErrors.IDENTITY_TOTP_WRONG();
    await self.transaction(async (tx) => {
      await removeFactor(tx, id);
      await forgetTries(tx, keys);
    });
    return undefined;
  },
});

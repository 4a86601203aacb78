import { defineAction } from '@isp/sdk';
import { ConfirmTotpParams, identityErrors, RecoveryCodes } from '../contract/index.ts';
import { confirmFactor, findFactor } from '../data/second-factors.ts';
import { ownKeys } from '../domain/own-keys.ts';
import { hashRecoveryCode, newRecoveryCodes } from '../domain/recovery-codes.ts';
import { accountLimit } from '../domain/try-limits.ts';
import { assertHimself, himselfErrors } from '../logins/own-account.ts';
import { takeCode } from '../logins/second-factor.ts';
import { countTry, takeBackTry } from '../logins/tries.ts';

/** Confirms a second factor with a code of it, and answers the recovery codes, which are shown only here. */
export const confirmTotp = defineAction('identity.totp.confirm', {
  summary: 'Confirms the second factor with a code of the app; answers recovery codes, each good once.',
  permission: 'authenticated',
  rest: 'POST /auth/totp/confirm',
  status: 200,
  params: ConfirmTotpParams,
  result: RecoveryCodes,
  errors: [
    identityErrors.IDENTITY_TOTP_NOT_BEGUN,
    identityErrors.IDENTITY_TOTP_WRONG,
    identityErrors.IDENTITY_TOTP_ENABLED,
    identityErrors.IDENTITY_TOO_MANY_TRIES,
    ...himselfErrors,
  ],
  idempotencyKey: false,
  sensitive: true,
  example: { code: '123456' },
  async handler(ctx, { code }) {
    assertHimself(ctx);
    const self = ctx.asPlugin('own second factor');
    const { id } = ctx.principal;
    ctx.audit({ subject: { kind: 'user', id } });
    const factor = await self.transaction((tx) => findFactor(tx, id), { readOnly: true });
    if (!factor) throw identityErrors.IDENTITY_TOTP_NOT_BEGUN();
    if (factor.confirmedAt) throw identityErrors.IDENTITY_TOTP_ENABLED();
    const keys = [{ key: `totp ${id}`, limit: accountLimit }];
    await countTry(self, keys);
    if (!(await takeCode(self, id, { sealed: factor.sealedSecret, code })))
      throw identityErrors.IDENTITY_TOTP_WRONG();
    await takeBackTry(self, keys);
    const recoveryCodes = newRecoveryCodes();
    const hashes = recoveryCodes.map((one) => hashRecoveryCode(one, ownKeys().recoveryCodes));
    if (!(await self.transaction((tx) => confirmFactor(tx, id, hashes))))
      throw identityErrors.IDENTITY_TOTP_ENABLED();
    return { recoveryCodes };
  },
});

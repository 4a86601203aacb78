import type { Context } from '@isp/sdk';
import { identityErrors } from '../contract/index.ts';
import { findFactor, takeRecoveryCode, takeStep } from '../data/second-factors.ts';
import { ownKeys } from '../domain/own-keys.ts';
import { hashRecoveryCode } from '../domain/recovery-codes.ts';
import { unseal } from '../domain/sealed-text.ts';
import { stepOf } from '../domain/totp.ts';

/** Whether a code is asked for and fits: `none` when no second factor is set up. */
export type FactorCheck = 'none' | 'missing' | 'wrong' | 'fits';

/** Checks a code of the app or a recovery code, which is used up by it. `self` is the plugin itself. */
export async function checkFactor(
  self: Context,
  userId: string,
  code: string | undefined,
): Promise<FactorCheck> {
  const factor = await self.transaction((tx) => findFactor(tx, userId), { readOnly: true });
  if (!factor?.confirmedAt) return 'none';
  if (code === undefined) return 'missing';
  const taken = /^\d{6}$/.test(code.trim())
    ? await takeCode(self, userId, { sealed: factor.sealedSecret, code: code.trim() })
    : await self.transaction(
        (tx) => takeRecoveryCode(tx, userId, hashRecoveryCode(code, ownKeys().recoveryCodes)),
        { audited: false },
      );
  return taken ? 'fits' : 'wrong';
}

/** Takes a code of the app, which is good once. */
export async function takeCode(
  self: Context,
  userId: string,
  { sealed, code }: { sealed: string; code: string },
): Promise<boolean> {
  const secret = unseal(sealed, ownKeys().totp, userId);
  if (secret === undefined) {
    self.log.error(
      { userId },
      'the second factor was encrypted with another secret.key; remove it from the user',
    );
    return false;
  }
  const step = stepOf(secret, code, Date.now());
  return (
    step !== undefined && (await self.transaction((tx) => takeStep(tx, userId, step), { audited: false }))
  );
}

/** Refuses a code that is missing or wrong. */
export function assertFactor(check: FactorCheck): void {
  if (check === 'missing') throw identityErrors.IDENTITY_TOTP_REQUIRED();
  if (check === 'wrong') throw identityErrors.IDENTITY_LOGIN_FAILED();
}

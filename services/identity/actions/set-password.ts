import { defineAction } from '@isp/sdk';
import { identityErrors, PasswordSet, SetPasswordParams } from '../contract/index.ts';
import { findByEmail } from '../data/credentials.ts';
import { endSessions } from '../data/session-store.ts';
import { setPasswordHash } from '../data/user-store.ts';
import { assertPasswordGood } from '../domain/password-policy.ts';
import { hashPassword, makePassword } from '../domain/passwords.ts';

/** Gives a user a new password and ends his sessions: for `isp user set-password`, when he has lost the old one. */
export const setPassword = defineAction('identity.users.set-password', {
  summary: 'Sets a new password for a user and ends his sessions.',
  permission: 'kernel',
  params: SetPasswordParams,
  result: PasswordSet,
  errors: [identityErrors.IDENTITY_USER_UNKNOWN, identityErrors.IDENTITY_PASSWORD_WEAK],
  sensitive: true,
  async handler(ctx, { email, password }) {
    const user = await ctx.transaction((tx) => findByEmail(tx, email), { readOnly: true });
    if (!user) throw identityErrors.IDENTITY_USER_UNKNOWN({ email });
    ctx.audit({ subject: { kind: 'user', id: user.id } });
    if (password) await assertPasswordGood(password, user);
    const chosen = password ?? makePassword();
    const hash = await hashPassword(chosen);
    await ctx.transaction(async (tx) => {
      await setPasswordHash(tx, user.id, hash);
      await endSessions(tx, user.id);
      await tx.query('DELETE FROM login_tries WHERE key = $1', [`login ${user.email}`]);
    });
    return { email: user.email, ...(password ? {} : { password: chosen }) };
  },
});

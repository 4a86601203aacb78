import { defineAction } from '@isp/sdk';
import { identityErrors, PasswordSet, SetPasswordParams } from '../contract/index.ts';
import { users } from '../data/user-store.ts';
import { hashPassword, makePassword } from '../domain/passwords.ts';

/** Gives a user a new password and ends his sessions: for `isp user set-password`, when he has lost the old one. */
export const setPassword = defineAction('identity.users.set-password', {
  summary: 'Sets a new password for a user and ends his sessions.',
  permission: 'kernel',
  params: SetPasswordParams,
  result: PasswordSet,
  errors: [identityErrors.IDENTITY_USER_UNKNOWN],
  async handler(ctx, { email, password }) {
    const chosen = password ?? makePassword();
    const passwordHash = await hashPassword(chosen);
    const [user] = await ctx.transaction(async (tx) => {
      const changed = await users.change(tx, { email: email.trim().toLowerCase() }, { passwordHash });
      for (const { id } of changed) await tx.query('DELETE FROM sessions WHERE user_id = $1', [id]);
      return changed;
    });
    if (!user) throw identityErrors.IDENTITY_USER_UNKNOWN({ email });
    return { email: user.email, ...(password ? {} : { password: chosen }) };
  },
});

import type { Context } from '@isp/sdk';
import { identityErrors, type TokenAndPassword } from '../contract/index.ts';
import { type TokenPurpose, takeToken } from '../data/account-tokens.ts';
import { type Credentials, findById } from '../data/credentials.ts';
import { endSessions } from '../data/session-store.ts';
import { setPasswordHash } from '../data/user-store.ts';
import { assertPasswordGood } from '../domain/password-policy.ts';
import { hashPassword } from '../domain/passwords.ts';
import { hashToken } from '../domain/session-token.ts';

/**
 * Sets the password of whoever has the link, ends his sessions, and takes delays of wrong logins away. A password that
 * will not do uses nothing up. `self` is the plugin itself.
 */
export async function takeLink(
  self: Context,
  { token, password }: TokenAndPassword,
  purpose: TokenPurpose,
): Promise<Credentials> {
  const tokenHash = hashToken(token);
  const user = await ownerOf(self, tokenHash, purpose);
  self.audit({ subject: { kind: 'user', id: user.id, resellerId: user.resellerId } });
  await assertPasswordGood(password, user);
  const hash = await hashPassword(password);
  await self.transaction(async (tx) => {
    if ((await takeToken(tx, tokenHash, purpose)) !== user.id) throw identityErrors.IDENTITY_TOKEN_INVALID();
    await setPasswordHash(tx, user.id, hash);
    await endSessions(tx, user.id);
    await tx.query('DELETE FROM account_tokens WHERE user_id = $1', [user.id]);
    await tx.query('DELETE FROM login_tries WHERE key = $1', [`login ${user.email}`]);
  });
  return user;
}

async function ownerOf(self: Context, tokenHash: Buffer, purpose: TokenPurpose): Promise<Credentials> {
  const user = await self.transaction(
    async (tx) => {
      const [found] = await tx.query<{ id: string }>(
        `SELECT user_id AS id FROM account_tokens WHERE token_hash = $1 AND purpose = $2 AND expires_at > now()`,
        [tokenHash, purpose],
      );
      return found && findById(tx, found.id);
    },
    { readOnly: true },
  );
  if (!user?.mayAct) throw identityErrors.IDENTITY_TOKEN_INVALID();
  return user;
}

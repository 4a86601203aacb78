import { createHash, randomBytes } from 'node:crypto';

/** What a token is for: a login session, an invitation, a password reset. */
type TokenPrefix = 'ist' | 'isi' | 'isr';

/** A new token: prefix and 256 random bits; only its hash is stored. */
export function newToken(prefix: TokenPrefix): string {
  return `${prefix}_${randomBytes(32).toString('base64url')}`;
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

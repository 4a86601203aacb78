import { createHash, randomBytes } from 'node:crypto';

/** How long a login lasts. */
export const sessionHours = 12;

/** A new session token: prefix and 256 random bits; only its hash is stored. */
export function newSessionToken(): string {
  return `ist_${randomBytes(32).toString('base64url')}`;
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

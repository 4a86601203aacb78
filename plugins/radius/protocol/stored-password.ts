import { createHash, timingSafeEqual } from 'node:crypto';
import { ntPasswordHash } from './nt-password.ts';

/** The ways a password may stand in `radcheck`, as FreeRADIUS names them. */
export type PasswordAttribute = 'Cleartext-Password' | 'NT-Password' | 'SSHA2-256-Password';

/** One password row of `radcheck`. Hashes are hexadecimal (also after `0x`) or base64, as in FreeRADIUS. */
export interface StoredPassword {
  attribute: PasswordAttribute;
  value: string;
}

const ntHashLength = 16;
const sha256Length = 32;

/** Whether this row can verify the PAP password. */
export function matchesPap(stored: StoredPassword, password: Buffer): boolean {
  switch (stored.attribute) {
    case 'Cleartext-Password':
      return equalSecrets(Buffer.from(stored.value), password);
    case 'NT-Password':
      return equalSecrets(hashOctets(stored.value, ntHashLength), ntPasswordHash(password.toString('utf8')));
    case 'SSHA2-256-Password':
      return matchesSaltedSha256(hashOctets(stored.value, sha256Length), password);
  }
}

/** The NT hash this row gives for MS-CHAP; undefined where it holds another kind of hash. */
export function toNtHash({ attribute, value }: StoredPassword): Buffer | undefined {
  if (attribute === 'Cleartext-Password') return ntPasswordHash(value);
  if (attribute !== 'NT-Password') return undefined;
  const hash = hashOctets(value, ntHashLength);
  return hash.length === ntHashLength ? hash : undefined;
}

/**
 * A password as `SSHA2-256-Password` stores it: hexadecimal SHA-256 over password and salt, then the salt.
 * @param salt random, 16 octets are plenty.
 */
export function toSaltedSha256Password(password: string, salt: Buffer): string {
  return Buffer.concat([saltedSha256(Buffer.from(password), salt), salt]).toString('hex');
}

function matchesSaltedSha256(stored: Buffer, password: Buffer): boolean {
  if (stored.length < sha256Length) return false;
  const expected = stored.subarray(0, sha256Length);
  return timingSafeEqual(expected, saltedSha256(password, stored.subarray(sha256Length)));
}

function saltedSha256(password: Buffer, salt: Buffer): Buffer {
  return createHash('sha256').update(password).update(salt).digest();
}

/** Hexadecimal where the text is long enough to be it, otherwise base64: the rule of FreeRADIUS's rlm_pap. */
function hashOctets(text: string, minLength: number): Buffer {
  const digits = text.replace(/^0x/i, '');
  const isHex = digits.length >= 2 * minLength && /^(?:[0-9a-f]{2})+$/i.test(digits);
  return Buffer.from(isHex ? digits : text, isHex ? 'hex' : 'base64');
}

/** Hashing first makes the lengths equal, which `timingSafeEqual` needs, without telling them. */
function equalSecrets(one: Buffer, other: Buffer): boolean {
  const digest = (octets: Buffer) => createHash('sha256').update(octets).digest();
  return timingSafeEqual(digest(one), digest(other));
}

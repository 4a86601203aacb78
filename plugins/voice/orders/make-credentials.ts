import { randomInt } from 'node:crypto';
import { type DigestHashes, digestHashes } from '../domain/digest.ts';

/** Letters and digits that are not mistaken for each other on paper or on the telephone. */
const legible = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const lowerCase = 'abcdefghijkmnpqrstuvwxyz23456789';
const passwordLength = 20;
const usernameLength = 10;

export interface SipLogin extends DigestHashes {
  readonly username: string;
  readonly realm: string;
  readonly password: string;
}

/** A username and a password for a realm. Guessing robots try numbers and short names; neither is made here. */
export function makeSipLogin(realm: string): SipLogin {
  const username = `u${text(lowerCase, usernameLength)}`;
  const password = text(legible, passwordLength);
  return { username, realm, password, ...digestHashes(username, realm, password) };
}

function text(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

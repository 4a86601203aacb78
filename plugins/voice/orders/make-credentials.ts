import { hkdfSync, randomInt } from 'node:crypto';
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

/** Chooses a number from 0 up to the one given, which is not among them. */
type Choose = (below: number) => number;

/**
 * A username and a password for a realm. Guessing robots try numbers and short names; neither is made here.
 *
 * @param secret 32 random bytes in hexadecimal that both are made of, for an order that may be asked for again
 */
export function makeSipLogin(realm: string, secret?: string): SipLogin {
  const choose: Choose = secret === undefined ? (below) => randomInt(below) : chooseBy(secret);
  const username = `u${text(lowerCase, usernameLength, choose)}`;
  const password = text(legible, passwordLength, choose);
  return { username, realm, password, ...digestHashes(username, realm, password) };
}

/** The same choices for the same secret (HKDF, RFC 5869), four bytes each. */
function chooseBy(secret: string): Choose {
  const length = 4 * (usernameLength + passwordLength);
  const bytes = Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'hex'), '', 'sip login', length));
  let at = 0;
  return (below) => {
    const chosen = bytes.readUInt32BE(at) % below;
    at += 4;
    return chosen;
  };
}

function text(alphabet: string, length: number, choose: Choose): string {
  return Array.from({ length }, () => alphabet[choose(alphabet.length)]).join('');
}

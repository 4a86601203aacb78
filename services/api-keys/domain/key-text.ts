import { randomInt } from 'node:crypto';
import { keyAlphabet, keyChecksum, keyPrefix, randomLength } from '../contract/index.ts';

const hintLength = 4;

/** The text of a new key: prefix, 30 random characters (178 bits), checksum. */
export function makeKey(): string {
  const random = Array.from({ length: randomLength }, () => keyAlphabet[randomInt(keyAlphabet.length)]);
  const beginning = keyPrefix + random.join('');
  return beginning + keyChecksum(beginning);
}

/** How a key begins, to tell it from others: 24 of its 178 random bits. */
export function hintOf(key: string): string {
  return key.slice(0, keyPrefix.length + hintLength);
}

import { crc32 } from 'node:zlib';

/** What every API key begins with. */
export const keyPrefix = 'isk_';
/** Random characters of a key, of an alphabet of 62: 178 bits. */
export const randomLength = 30;
const checkLength = 6;

/** Digits, then capital and small letters: what survives a double click and a URL. */
export const keyAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const shape = new RegExp(`^${keyPrefix}[0-9A-Za-z]{${randomLength + checkLength}}$`);

/**
 * The last six characters of a key: the CRC-32 of what stands before them. A mistyped or cut off key is told from a
 * good one without asking anybody; it keeps nobody out.
 */
export function keyChecksum(beginning: string): string {
  let rest = crc32(beginning);
  let text = '';
  for (let place = 0; place < checkLength; place += 1) {
    text = `${keyAlphabet[rest % keyAlphabet.length]}${text}`;
    rest = Math.floor(rest / keyAlphabet.length);
  }
  return text;
}

/** Says whether a text can be an API key: its shape and checksum are right. */
export function isWellFormedKey(text: string): boolean {
  if (!shape.test(text)) return false;
  const beginning = text.slice(0, -checkLength);
  return text === beginning + keyChecksum(beginning);
}

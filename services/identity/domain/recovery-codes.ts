import { createHmac, randomInt } from 'node:crypto';

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
const codeLength = 10;
const count = 10;

/** Ten codes of 50 random bits: `abcde-fghjk`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: count }, () => {
    const code = Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]).join('');
    return `${code.slice(0, codeLength / 2)}-${code.slice(codeLength / 2)}`;
  });
}

/** The keyed hash a code is stored as; case, spaces and hyphens do not count. */
export function hashRecoveryCode(code: string, key: Buffer): Buffer {
  return createHmac('sha256', key).update(code.toLowerCase().replace(/[\s-]/g, '')).digest();
}

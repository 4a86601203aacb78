import { secretMask } from '../../contract/index.ts';

const secret =
  /pass(word|wd|phrase)|^pass$|secret|token|credential|((^|private|api|access|signing|encryption|master)_?key)$|hash$|^(totp|otp|pin|cvc|cvv)(_?code)?$|recovery_?codes?|authorization|cookie/i;
/** Fields about a secret that are none. */
const about = /(At|Id|Ids|Count|Policy|Days|Hours|Seconds|Ms|Length)$/;

/** Says whether a field's name is that of a secret. */
export function namesSecret(name: string): boolean {
  return secret.test(name) && !about.test(name);
}

/** The fields of a schema, at any depth, that are marked `writeOnly`, `secret` or `format: password`. */
export function secretFields(schema: unknown, found: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof schema !== 'object' || schema === null) return found;
  for (const [name, inner] of Object.entries((schema as { properties?: object }).properties ?? {})) {
    if (isMarked(inner)) found.add(name);
  }
  for (const inner of Object.values(schema)) secretFields(inner, found);
  return found;
}

function isMarked(schema: unknown): boolean {
  const { writeOnly, secret: marked, format } = (schema ?? {}) as Readonly<Record<string, unknown>>;
  return writeOnly === true || marked === true || format === 'password';
}

const inAddress = /(\/\/[^/\s:@]*):[^/\s@]+@/g;
const inText = /\b(isk|ist|whsec)_[\w-]{8,}/g;

/** Hides the password of an address, and tokens of this platform, inside a text. */
export function withoutSecrets(text: string): string {
  return text.replace(inAddress, `$1:${secretMask}@`).replace(inText, `$1_${secretMask}`);
}

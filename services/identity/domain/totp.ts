import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every authenticator app knows it: SHA-1, six digits, 30 s. */
const issuer = 'ISP Framework';
const periodSeconds = 30;
/** A code of the step before or after is good too: clocks of phones are seconds off. */
const window = 1;
/** RFC 4226 §4 asks for 128 bits at least. */
const secretBytes = 20;

/** A new secret in Base32 and its `otpauth://` address. */
export function newTotp(account: string): { secret: string; uri: string } {
  const totp = new TOTP({ issuer, label: account, secret: new Secret({ size: secretBytes }) });
  return { secret: totp.secret.base32, uri: totp.toString() };
}

/** The 30 s step a code belongs to, or undefined when it does not fit. */
export function stepOf(secret: string, code: string, nowMs: number): number | undefined {
  const totp = new TOTP({ issuer, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, window, timestamp: nowMs });
  return delta === null ? undefined : Math.floor(nowMs / 1000 / periodSeconds) + delta;
}

/** The code of an instant, as the app shows it. */
export function codeAt(secret: string, nowMs: number): string {
  return new TOTP({ issuer, secret: Secret.fromBase32(secret) }).generate({ timestamp: nowMs });
}

import type { PasswordRefusal } from '../protocol/verify-password.ts';

/** Why a login was refused. */
export type Refusal = PasswordRefusal | 'unknown-login' | 'barred' | 'no-login-sent';

/** The same in plain words, for the auth log. */
export const refusalTexts: Readonly<Record<Refusal, string>> = {
  'unknown-login': 'There is no such login.',
  barred: 'The login is barred (Auth-Type := Reject).',
  'no-login-sent': 'The request carries no User-Name.',
  'wrong-password': 'The password is wrong.',
  'no-password-stored': 'No password is stored for this login.',
  'method-needs-cleartext': 'CHAP needs a readable password, and only a hash is stored.',
  'method-needs-cleartext-or-nt-hash':
    'MS-CHAP needs a readable password or an NT hash, and another hash is stored.',
  'no-password-sent': 'The request carries no password.',
  'malformed-credentials': 'The password attributes of the request are malformed.',
  'method-unsupported': 'EAP is not offered here; let the NAS use PAP, CHAP or MS-CHAPv2.',
};

export const acceptedText = 'The login was accepted.';
export const gardenText = 'The service is suspended: accepted into the walled garden only.';

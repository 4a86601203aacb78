import type { GardenReason } from '../contract/index.ts';
import type { PasswordRefusal } from '../protocol/verify-password.ts';

/** Why a login was refused. */
export type Refusal =
  | PasswordRefusal
  | 'unknown-login'
  | 'barred'
  | 'no-login-sent'
  | 'other-device'
  | 'other-port'
  | 'other-nas'
  | 'too-many-sessions';

/** The same in plain words, for the auth log. */
export const refusalTexts: Readonly<Record<Refusal, string>> = {
  'unknown-login': 'There is no such login.',
  barred: 'The login is barred (Auth-Type := Reject).',
  'no-login-sent': 'The request carries no User-Name.',
  'other-device': 'The login is bound to other devices than the one it came from (Calling-Station-Id).',
  'other-port': 'The login is bound to another port than the one it came in at (NAS-Port-Id).',
  'other-nas': 'The login is bound to another access server than the one it came from.',
  'too-many-sessions': 'As many sessions as the login may have are open, on other devices.',
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
const inGarden = (why: string) => `The service is suspended${why}: accepted into the walled garden only.`;

/** Why somebody is in a walled garden; the database has the same for what FreeRADIUS answers. */
export const gardenTexts: Readonly<Record<GardenReason, string>> = {
  non_payment: inGarden(' for non-payment'),
  customer_request: inGarden(' at the customer’s request'),
  abuse: inGarden(' for abuse'),
  technical: inGarden(' for a technical reason'),
  other: inGarden(''),
  quota: inGarden(''),
};

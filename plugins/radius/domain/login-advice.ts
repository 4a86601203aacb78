import type { PasswordRefusal } from '../protocol/verify-password.ts';
import { type Refusal, refusalTexts } from './refusal-text.ts';

const otherMethod =
  'Let the NAS use PAP, or give the service a new password: it is then stored so that all methods work.';
const ofPassword: Readonly<Record<PasswordRefusal, string>> = {
  'wrong-password':
    'Compare the password in the subscriber’s router with the one of the service. If every login from this NAS fails so, its shared secret is another one than here.',
  'no-password-stored': 'Give the service a password.',
  'method-needs-cleartext': otherMethod,
  'method-needs-cleartext-or-nt-hash': otherMethod,
  'no-password-sent': 'See whether the router has a password set, and which methods the NAS offers it.',
  'malformed-credentials':
    'Compare the shared secret of the NAS with the one here; else the NAS needs an update.',
  'method-unsupported': 'Change the authentication method on the NAS.',
};

const ofRefusal: Readonly<Record<Refusal, string>> = {
  ...ofPassword,
  'unknown-login':
    'Compare the login in the subscriber’s router with the one of the service, upper and lower case included. One that was just ordered is there once its provisioning job is done.',
  barred:
    'Somebody barred it by hand in the tables of RADIUS: ask who, and take the row Auth-Type out of radcheck.',
  'no-login-sent': 'See on the NAS what it sends as User-Name.',
  'other-device':
    'If the subscriber has a new router, add its MAC address to the login, or take the binding away.',
  'other-port':
    'If the line was moved, bind the login to its new port, or take the binding away. Port names have to be as the NAS sends them.',
  'other-nas': 'If the line was moved, bind the login to its new access server, or take the binding away.',
  'too-many-sessions':
    'End a session that is open elsewhere, or allow the login more. One the NAS forgot to end does not count any more after 15 minutes.',
};

/** What FreeRADIUS's answers are told as, where it differs: by the database, from what it sees. */
const ofFreeRadius: Readonly<Record<string, string>> = {
  'The service with this login has ended.':
    'Nothing, if it was to end; the router goes on asking until it is switched off. Otherwise order the service anew.',
  'FreeRADIUS refused the login; most likely the password is wrong.':
    'Compare the password in the subscriber’s router with the one of the service; the log of FreeRADIUS says more.',
};

const garden =
  'Once the service is resumed, or topped up where its volume is used up, the subscriber is online again by himself. The service and its allowance say why.';

const byReason = new Map([
  ...Object.entries(ofRefusal).map(
    ([refusal, advice]) => [refusalTexts[refusal as Refusal], advice] as const,
  ),
  ...Object.entries(ofFreeRadius),
]);

/** What to do about an answered login, by its line in the log; undefined where there is nothing to be done. */
export function loginAdvice({ result, reason }: { result: string; reason: string }): string | undefined {
  return result === 'garden' ? garden : byReason.get(reason);
}

import type { Credentials } from '../protocol/credentials.ts';
import type { NamedAttribute } from '../protocol/read-attributes.ts';
import type { StoredPassword } from '../protocol/stored-password.ts';
import { verifyPassword } from '../protocol/verify-password.ts';
import { authorize, findValue, type LoginRecord } from './authorize.ts';
import { fitsAll, type RequestAttribute } from './check-items.ts';
import { gardenReasonOf } from './garden.ts';
import { type Item, sameName } from './item.ts';
import { boundNasAttribute } from './login-rows.ts';
import { acceptedText, gardenTexts, type Refusal, refusalTexts } from './refusal-text.ts';

/** A login to decide on. */
export interface LoginAttempt {
  readonly userName: Buffer;
  readonly credentials: Credentials;
  readonly attributes: readonly RequestAttribute[];
  /** The access server it comes from; missing: as if it were the right one. */
  readonly nasId?: string | undefined;
}

/** The answer, with its line for the auth log. */
export interface LoginDecision {
  readonly result: 'accept' | 'reject' | 'garden';
  readonly reason: string;
  readonly attributes: readonly NamedAttribute[];
  /** Sessions on other devices beyond which an accepted login is refused all the same. */
  readonly sessionsAtOnce?: number | undefined;
}

const passwordAttributes = ['Cleartext-Password', 'NT-Password', 'SSHA2-256-Password'] as const;

/** Decides a login by the tables' rows alone, as FreeRADIUS would with pap, chap, mschap and sql. */
export function decideLogin(record: LoginRecord, attempt: LoginAttempt): LoginDecision {
  if (attempt.userName.length === 0) return refuse('no-login-sent', []);
  const misfit = record.check.find((item) => !fitsAll([item], attempt.attributes));
  if (misfit) return refuse(sameName(misfit.attribute, 'NAS-Port-Id') ? 'other-port' : 'other-device', []);
  const { control, reply, groups } = authorize(record, attempt.attributes);
  if (findValue(control, 'Auth-Type')?.toLowerCase() === 'reject') return refuse('barred', reply);
  if (findValue(control, 'Auth-Type')?.toLowerCase() === 'accept') return accept(groups, reply, []);
  const check = verifyPassword({ ...attempt, stored: listPasswords(control) });
  if (check.ok && comesFromElsewhere(control, attempt)) return refuse('other-nas', reply);
  if (check.ok) return { ...accept(groups, reply, check.reply), sessionsAtOnce: sessionsAtOnceOf(control) };
  const unknown = check.reason === 'no-password-stored' && record.check.length === 0;
  return refuse(unknown ? 'unknown-login' : check.reason, reply, check.reply);
}

/** The login is bound to another access server: told only to who knows its password. */
function comesFromElsewhere(control: readonly Item[], { nasId }: LoginAttempt): boolean {
  const bound = findValue(control, boundNasAttribute);
  return bound !== undefined && nasId !== undefined && bound !== nasId;
}

function accept(
  groups: readonly string[],
  reply: readonly Item[],
  proof: readonly NamedAttribute[],
): LoginDecision {
  const garden = groups.map(gardenReasonOf).find((reason) => reason !== undefined);
  return {
    result: garden ? 'garden' : 'accept',
    reason: garden ? gardenTexts[garden] : acceptedText,
    attributes: [...toAttributes(reply), ...proof],
  };
}

/** Of the reply rows only Reply-Message may stand in an Access-Reject (RFC 2865 section 5.44). */
function refuse(
  refusal: Refusal,
  reply: readonly Item[],
  proof: readonly NamedAttribute[] = [],
): LoginDecision {
  const messages = reply.filter(({ attribute }) => sameName(attribute, 'Reply-Message'));
  return {
    result: 'reject',
    reason: refusalTexts[refusal],
    attributes: [...toAttributes(messages), ...proof],
  };
}

function toAttributes(items: readonly Item[]): NamedAttribute[] {
  return items.map(({ attribute, value }) => ({ name: attribute, value }));
}

function sessionsAtOnceOf(control: readonly Item[]): number | undefined {
  const value = findValue(control, 'Simultaneous-Use');
  return value === undefined ? undefined : Number(value);
}

/** The answer to a login whose sessions are open on as many other devices as it may have. */
export function refuseAnotherSession(): LoginDecision {
  return refuse('too-many-sessions', []);
}

function listPasswords(control: readonly Item[]): StoredPassword[] {
  return control.flatMap(({ attribute, value }) => {
    const known = passwordAttributes.find((name) => sameName(name, attribute));
    return known ? [{ attribute: known, value }] : [];
  });
}

import { authorize, findValue, type LoginRecord } from './authorize.ts';
import { decideLogin, type LoginDecision } from './decide-login.ts';

/** A login as a packet would have it; without a password it counts as right. */
export interface TriedLogin {
  readonly login: string;
  readonly password: string | undefined;
  readonly vendor: string;
}

/** The decision, and which groups' rows led to it. */
export interface TriedDecision extends LoginDecision {
  readonly groups: readonly string[];
}

/** What a login with PAP would be answered, decided as the servers do. */
export function tryLogin(record: LoginRecord, { login, password, vendor }: TriedLogin): TriedDecision {
  const attributes = [
    { name: 'User-Name', value: login },
    { name: 'Huntgroup-Name', value: vendor },
  ];
  const decision = decideLogin(password === undefined ? withoutPassword(record) : record, {
    userName: Buffer.from(login),
    credentials: { method: 'pap', password: Buffer.from(password ?? '') },
    attributes,
  });
  return { ...decision, groups: authorize(record, attributes).groups };
}

/** Lets everybody in who has a password and is not barred. */
function withoutPassword(record: LoginRecord): LoginRecord {
  const passwords = record.check.some(({ attribute }) => /-password$/i.test(attribute));
  if (!passwords || findValue(record.check, 'Auth-Type')) return record;
  return { ...record, check: [...record.check, { attribute: 'Auth-Type', op: ':=', value: 'Accept' }] };
}

import { huntgroupsOf } from './access-type.ts';
import { authorize, findValue, type LoginRecord } from './authorize.ts';
import { decideLogin, type LoginDecision } from './decide-login.ts';
import { type Item, sameName } from './item.ts';
import { asksWhereFrom } from './login-rows.ts';

/** A login as a packet would have it. */
export interface TriedLogin {
  readonly login: string;
  /** Undefined: as if it were right. */
  readonly password: string | undefined;
  /** Calling-Station-Id; undefined: as if it were one the login is bound to. */
  readonly device: string | undefined;
  /** The NAS it comes from; undefined: one of no known vendor. */
  readonly nas: { readonly vendor: string; readonly accessType?: string | undefined } | undefined;
}

/** The decision, and which groups' rows led to it. */
export interface TriedDecision extends LoginDecision {
  readonly groups: readonly string[];
}

/** What a login with PAP would be answered, decided as the servers do. */
export function tryLogin(stored: LoginRecord, { login, password, device, nas }: TriedLogin): TriedDecision {
  const attributes = [
    { name: 'User-Name', value: login },
    ...(device === undefined ? [] : [{ name: 'Calling-Station-Id', value: device }]),
    ...huntgroupsOf(nas ?? {}),
  ];
  const bound = withoutBinding(stored, device === undefined ? asksWhereFrom : asksForPort);
  const right = password ?? findValue(bound.check, 'Cleartext-Password');
  const record = right === undefined ? withoutPassword(bound) : bound;
  const decision = decideLogin(record, {
    userName: Buffer.from(login),
    credentials: { method: 'pap', password: Buffer.from(right ?? '') },
    attributes,
  });
  return { ...decision, groups: authorize(record, attributes).groups };
}

const asksForPort = ({ attribute }: Item) => sameName(attribute, 'NAS-Port-Id');

function withoutBinding(record: LoginRecord, isBinding: (item: Item) => boolean): LoginRecord {
  return { ...record, check: record.check.filter((item) => !isBinding(item)) };
}

/** Lets in who has a hash for a password, and is not barred. */
function withoutPassword(record: LoginRecord): LoginRecord {
  const passwords = record.check.some(({ attribute }) => /-password$/i.test(attribute));
  if (!passwords || findValue(record.check, 'Auth-Type')) return record;
  return { ...record, check: [...record.check, { attribute: 'Auth-Type', op: ':=', value: 'Accept' }] };
}

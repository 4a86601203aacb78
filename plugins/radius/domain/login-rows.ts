import { type Item, sameName } from './item.ts';
import type { ReplyPolicy } from './reply-policy.ts';

/** What the network is to give a service, as text; what is left out the NAS chooses, or there is none. */
export interface GivenAddresses {
  readonly address?: string | undefined;
  readonly prefix?: string | undefined;
  readonly delegatedPrefix?: string | undefined;
}

const addressAttributes = {
  address: 'Framed-IP-Address',
  prefix: 'Framed-IPv6-Prefix',
  delegatedPrefix: 'Delegated-IPv6-Prefix',
} as const;

/** Which devices a login may come from, where it may come in, and how many at once. */
export interface LoginBinding {
  /** Hardware addresses as `00:11:22:33:44:55`; none: any device. */
  readonly macAddresses: readonly string[];
  /** Missing: any number. */
  readonly sessionsAtOnce?: number | undefined;
  /** The access server; missing: any. */
  readonly nasId?: string | undefined;
  /** Its port (NAS-Port-Id); missing: any. */
  readonly port?: string | undefined;
}

/** Our own among the check rows: which NAS a login has to come from, by its id. Both servers know it by no attribute of the packet. */
export const boundNasAttribute = 'Tmp-String-0';

/** The attributes of a binding. */
export const bindingAttributes = [
  'Calling-Station-Id',
  'Simultaneous-Use',
  'NAS-Port-Id',
  boundNasAttribute,
] as const;

/** Whether a check row asks which device or port a login comes from. */
export function asksWhereFrom({ attribute }: Pick<Item, 'attribute'>): boolean {
  return ['Calling-Station-Id', 'NAS-Port-Id'].some((name) => sameName(attribute, name));
}

/** What stands in `radcheck`, `radreply` and `radusergroup` for one login. */
export interface LoginRows {
  readonly check: readonly Item[];
  readonly reply: readonly Item[];
  readonly policy: ReplyPolicy;
}

/** Seconds between two Interim-Updates; under 60 is refused by RFC 2869 section 5.16. */
export const interimIntervalSeconds = 600;

/** The rows of a subscriber who may log in. The password stays readable, since CHAP needs it so. */
export function loginRows(subscriber: {
  password: string;
  given: GivenAddresses;
  binding: LoginBinding;
  policy: ReplyPolicy;
}): LoginRows {
  const { password, given, binding, policy } = subscriber;
  return {
    check: [{ attribute: 'Cleartext-Password', op: ':=', value: password }, ...bindingItems(binding)],
    reply: [
      { attribute: 'Acct-Interim-Interval', op: ':=', value: String(interimIntervalSeconds) },
      ...addressItems(given),
    ],
    policy,
  };
}

/** RFC 2865 section 5.8, RFC 3162 section 2.3 and RFC 4818. */
function addressItems(given: GivenAddresses): Item[] {
  return Object.entries(addressAttributes).flatMap(([field, attribute]) => {
    const value = given[field as keyof GivenAddresses];
    return value ? [{ attribute, op: ':=' as const, value }] : [];
  });
}

/** Calling-Station-Id in whatever way a NAS writes it: with colons, hyphens, points or nothing, and what follows it. */
export function bindingItems({ macAddresses, sessionsAtOnce, nasId, port }: LoginBinding): Item[] {
  const devices = macAddresses.map((mac) => mac.split(':').map(anyCase).join('[:.-]?')).join('|');
  return [
    ...(devices
      ? [{ attribute: 'Calling-Station-Id', op: '=~' as const, value: `^(${devices})([^0-9A-Fa-f].*)?$` }]
      : []),
    ...(sessionsAtOnce
      ? [{ attribute: 'Simultaneous-Use', op: ':=' as const, value: String(sessionsAtOnce) }]
      : []),
    ...(port ? [{ attribute: 'NAS-Port-Id', op: '==' as const, value: port }] : []),
    ...(nasId ? [{ attribute: boundNasAttribute, op: ':=' as const, value: nasId }] : []),
  ];
}

/** `a0` as a pattern that fits `A0` too. */
function anyCase(octet: string): string {
  return octet.replace(/[a-f]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
}

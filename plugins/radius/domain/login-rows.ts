import type { Item } from './item.ts';
import type { ReplyPolicy } from './reply-policy.ts';

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
  staticIp?: string | undefined;
  policy: ReplyPolicy;
}): LoginRows {
  const { password, staticIp, policy } = subscriber;
  const address: Item[] = staticIp ? [{ attribute: 'Framed-IP-Address', op: ':=', value: staticIp }] : [];
  return {
    check: [{ attribute: 'Cleartext-Password', op: ':=', value: password }],
    reply: [
      { attribute: 'Acct-Interim-Interval', op: ':=', value: String(interimIntervalSeconds) },
      ...address,
    ],
    policy,
  };
}

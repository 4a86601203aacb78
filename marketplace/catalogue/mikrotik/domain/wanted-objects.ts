import type { Subscriber } from './resolve-subscriber.ts';
import type { WantedObject } from './router-object.ts';

/** What the settings say about objects on routers. */
export interface RouterRules {
  readonly pppService: string;
  readonly baseProfile: string;
  readonly suspendedList: string;
  readonly suspendedKbps: number;
}

/**
 * What a router is to have for one subscriber, in the order it is made. With a fixed address the rate is a simple queue and
 * suspension an entry of the address list, which work at once; without one both are the PPP profile, which counts
 * from the next connection.
 */
export function wantedObjects(subscriber: Subscriber, rules: RouterRules): WantedObject[] {
  const profile = sharedProfile(subscriber, rules);
  const own = [secretOf(subscriber, rules), queueOf(subscriber, rules), listEntryOf(subscriber, rules)];
  return profile ? [profile, ...own] : own;
}

/** How this plugin knows its own objects. */
export function commentOf({ serviceId }: Pick<Subscriber, 'serviceId'>): string {
  return `isp:${serviceId}`;
}

function profileName({ state, staticIp, downKbps, upKbps }: Subscriber, rules: RouterRules): string {
  if (staticIp) return rules.baseProfile;
  return state === 'suspended' ? rules.suspendedList : `isp-${downKbps}-${upKbps}`;
}

/** Shared by all subscribers of a rate, so it is never removed. */
function sharedProfile(subscriber: Subscriber, rules: RouterRules): WantedObject | undefined {
  if (subscriber.staticIp || subscriber.state === 'terminated') return undefined;
  const name = profileName(subscriber, rules);
  const suspended = subscriber.state === 'suspended';
  const fields = {
    name,
    'rate-limit': rateOf(subscriber, rules),
    ...(suspended ? { 'address-list': rules.suspendedList } : {}),
  };
  return { menu: 'ppp/profile', found: { by: 'name', value: name }, fields };
}

function secretOf(subscriber: Subscriber, rules: RouterRules): WantedObject {
  const comment = commentOf(subscriber);
  const { login, password, staticIp, state } = subscriber;
  const found = { by: 'comment', value: comment } as const;
  if (state === 'terminated') return { menu: 'ppp/secret', found, fields: 'absent' };
  const fields = {
    name: login,
    service: rules.pppService,
    profile: profileName(subscriber, rules),
    ...(staticIp ? { 'remote-address': staticIp } : {}),
    comment,
    disabled: 'false',
  };
  return { menu: 'ppp/secret', found, fields, secret: password };
}

function queueOf(subscriber: Subscriber, rules: RouterRules): WantedObject {
  const comment = commentOf(subscriber);
  const { staticIp, state, serviceId } = subscriber;
  const wanted = staticIp !== undefined && state !== 'terminated';
  const fields = wanted && {
    name: `isp-${serviceId}`,
    target: `${staticIp}/32`,
    'max-limit': rateOf(subscriber, rules),
    comment,
  };
  return { menu: 'queue/simple', found: { by: 'comment', value: comment }, fields: fields || 'absent' };
}

function listEntryOf(subscriber: Subscriber, rules: RouterRules): WantedObject {
  const comment = commentOf(subscriber);
  const { staticIp, state } = subscriber;
  const wanted = staticIp !== undefined && state === 'suspended';
  const fields = wanted && { list: rules.suspendedList, address: staticIp, comment };
  const found = { by: 'comment', value: comment } as const;
  return { menu: 'ip/firewall/address-list', found, fields: fields || 'absent' };
}

/** Upload first: RouterOS counts from its own side, receive before transmit. */
function rateOf({ state, downKbps, upKbps }: Subscriber, { suspendedKbps }: RouterRules): string {
  return state === 'suspended' ? `${suspendedKbps}k/${suspendedKbps}k` : `${upKbps}k/${downKbps}k`;
}

import type { Audience, Principal } from '@isp/sdk';

/**
 * Who sees which change is decided by rooms: a change goes to the rooms of its audience, a subscriber sits in the
 * rooms of his scope. So a change is written once, however many look.
 */

/** The rooms a subscriber of a topic sits in. */
export function roomsOfSubscriber(topic: string, principal: Principal): string[] {
  switch (principal.scope) {
    case 'system':
    case 'staff':
      return [`${topic} staff`];
    case 'reseller':
      return [...(principal.resellerIds ?? [])].sort().map((id) => `${topic} reseller ${id}`);
    case 'customer':
      return principal.customerId ? [`${topic} customer ${principal.customerId}`] : [];
  }
}

/** The rooms a change goes to. */
export function roomsOfChange(topic: string, audience: Audience | undefined): string[] {
  const { resellerId, customerId } = audience ?? {};
  return [
    `${topic} staff`,
    ...(resellerId ? [`${topic} reseller ${resellerId}`] : []),
    ...(customerId ? [`${topic} customer ${customerId}`] : []),
  ];
}

/** Says whether a subscriber sees a change. */
export function sees(topic: string, principal: Principal, audience: Audience | undefined): boolean {
  const rooms = new Set(roomsOfChange(topic, audience));
  return roomsOfSubscriber(topic, principal).some((room) => rooms.has(room));
}

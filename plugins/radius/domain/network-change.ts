import type { CoaKind, SubscriberState } from '../contract/index.ts';

/** What a NAS knows of a subscriber's session from the login. */
interface Granted {
  readonly state: SubscriberState;
  readonly login?: string | undefined;
  readonly downKbps?: number | undefined;
  readonly upKbps?: number | undefined;
}

/** What open sessions have to be told. */
export interface NetworkChange {
  readonly kind: CoaKind;
  readonly reason: string;
}

/**
 * How open sessions follow a change of what a service is to get. Whoever is resumed logs in again, since the garden may
 * have given another address; so does who has another login or address.
 */
export function networkChange(
  before: Granted | undefined,
  after: Granted & {
    readonly addressesChanged: boolean;
    /** The garden gives other addresses than it has: only a login brings them. */
    readonly gardenByLogin?: boolean;
  },
): NetworkChange | undefined {
  if (!before || before.state === 'terminated') return undefined;
  if (after.state === 'terminated') return { kind: 'disconnect', reason: 'terminated' };
  if (differ(after.login, before.login)) return { kind: 'disconnect', reason: 'login-changed' };
  if (after.addressesChanged) return { kind: 'disconnect', reason: 'address-changed' };
  if (after.state !== before.state) {
    return after.state === 'suspended'
      ? { kind: after.gardenByLogin ? 'disconnect' : 'coa', reason: 'suspended' }
      : { kind: 'disconnect', reason: 'resumed' };
  }
  const otherRates = differ(after.downKbps, before.downKbps) || differ(after.upKbps, before.upKbps);
  return otherRates && after.state === 'active' ? { kind: 'coa', reason: 'rates-changed' } : undefined;
}

/** The database knows no `undefined`: null is the same. */
function differ(one: string | number | null | undefined, other: string | number | null | undefined): boolean {
  return (one ?? null) !== (other ?? null);
}

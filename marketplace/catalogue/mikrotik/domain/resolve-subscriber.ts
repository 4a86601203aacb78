import { type AppliedService, type DesiredSubscriber, mikrotikErrors } from '../contract/index.ts';

/** A subscriber with nothing left open; the password only when it is to be set. */
export interface Subscriber {
  readonly serviceId: string;
  readonly state: 'active' | 'suspended' | 'terminated';
  readonly login: string;
  readonly password: string | undefined;
  readonly downKbps: number;
  readonly upKbps: number;
  readonly staticIp: string | undefined;
}

/**
 * Fills the gaps of a request with what was applied before. Undefined: it is to end and never was on a router.
 *
 * @throws MIKROTIK_DESIRED_STATE_INCOMPLETE naming what nobody knows.
 */
export function resolveSubscriber(desired: DesiredSubscriber, known: AppliedService): Subscriber | undefined {
  const { state, password } = desired;
  const login = desired.login ?? known.login;
  const [downKbps, upKbps] = [desired.downKbps ?? known.downKbps, desired.upKbps ?? known.upKbps];
  const staticIp = desired.staticIp ?? known.staticIp;
  if (state === 'terminated' && !known.login) return undefined;
  if (!login) throw incomplete(state, 'a login');
  if (!known.login && !password) throw incomplete(state, 'a password');
  if (!downKbps || !upKbps) throw incomplete(state, 'downKbps and upKbps');
  return { serviceId: known.id, state, login, password, downKbps, upKbps, staticIp };
}

function incomplete(state: string, missing: string): Error {
  return mikrotikErrors.MIKROTIK_DESIRED_STATE_INCOMPLETE({ state, missing });
}

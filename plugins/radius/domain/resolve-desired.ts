import { type DesiredState, radiusErrors } from '../contract/index.ts';
import { type Burst, gardenPolicy, internetPolicy, type ReplyPolicy } from './reply-policy.ts';

/** What is in place and stays where an order names nothing. */
export interface KnownState {
  readonly login?: string | undefined;
  readonly password?: string | undefined;
  readonly downKbps?: number | undefined;
  readonly upKbps?: number | undefined;
  readonly burst?: Burst | undefined;
}

interface Rates {
  readonly downKbps?: number | undefined;
  readonly upKbps?: number | undefined;
  readonly burst?: Burst | undefined;
}

/** A desired state with nothing left open. */
export type ResolvedState =
  | ({ readonly state: 'terminated'; readonly login?: string | undefined } & Rates)
  | ({
      readonly state: 'active' | 'suspended';
      readonly login: string;
      readonly password: string;
      readonly policy: ReplyPolicy;
    } & Rates);

/** Fills an order's gaps; who is suspended is in the garden as it comes. @throws RADIUS_DESIRED_STATE_INCOMPLETE naming what is not known either. */
export function resolveDesired(desired: DesiredState, known: KnownState): ResolvedState {
  const { state, login = known.login, password = known.password } = desired;
  const { burst = known.burst } = desired;
  const rates = {
    downKbps: desired.downKbps ?? known.downKbps,
    upKbps: desired.upKbps ?? known.upKbps,
    burst: burst ?? undefined,
  };
  if (state === 'terminated') return { state, login: login ?? undefined, ...rates };
  if (!login) throw incomplete(state, 'a login');
  if (!password) throw incomplete(state, 'a password');
  const policy = state === 'suspended' ? gardenPolicy : policyOf(rates);
  return { state, login, password, policy, ...rates };
}

function policyOf({ downKbps, upKbps, burst }: Rates): ReplyPolicy {
  if (!downKbps || !upKbps) throw incomplete('active', 'downKbps and upKbps');
  return internetPolicy({ downKbps, upKbps, burst });
}

function incomplete(state: DesiredState['state'], missing: string): Error {
  return radiusErrors.RADIUS_DESIRED_STATE_INCOMPLETE({ state, missing });
}

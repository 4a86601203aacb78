import type { NetworkAction } from '@isp/provisioning/contract';
import { type DesiredServiceStatus, type Service, subscriptionsErrors } from '../contract/index.ts';

/** What a person, or dunning, may ask of a service. */
export type Wish = 'suspend' | 'resume' | 'cancel';

/** What a wish means for the service and for the network. */
export interface PlannedChange {
  readonly desiredStatus: DesiredServiceStatus;
  readonly action: NetworkAction;
  /** The state the driver is to reach. */
  readonly state: 'active' | 'suspended' | 'terminated';
}

type State = Pick<Service, 'id' | 'status' | 'desiredStatus'>;

/** What each wish comes to. */
export const plans: Readonly<Record<Wish, PlannedChange>> = {
  suspend: { desiredStatus: 'suspended', action: 'suspend', state: 'suspended' },
  resume: { desiredStatus: 'active', action: 'resume', state: 'active' },
  cancel: { desiredStatus: 'cancelled', action: 'terminate', state: 'terminated' },
};

/**
 * Plans a change, or refuses it. What counts is where the service is going: one that is being suspended can be
 * resumed at once, and cannot be suspended again.
 */
export function planChange(service: State, wish: Wish): PlannedChange {
  const { id, desiredStatus } = service;
  if (desiredStatus === 'cancelled') throw subscriptionsErrors.SUBSCRIPTIONS_SERVICE_CANCELLED({ id });
  if (wish === 'suspend' && (service.status === 'pending' || desiredStatus !== 'active')) {
    throw subscriptionsErrors.SUBSCRIPTIONS_SERVICE_NOT_ACTIVE({ id, state: stateOf(service) });
  }
  if (wish === 'resume' && desiredStatus !== 'suspended') {
    throw subscriptionsErrors.SUBSCRIPTIONS_SERVICE_NOT_SUSPENDED({ id, state: stateOf(service) });
  }
  return plans[wish];
}

function stateOf({ status, desiredStatus }: State): string {
  return status === desiredStatus || status === 'pending' ? status : `becoming ${desiredStatus}`;
}

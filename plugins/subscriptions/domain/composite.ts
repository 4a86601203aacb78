import type { Service } from '../contract/index.ts';
import { type Effect, reach } from './follow-report.ts';

/** What counts of a component for the service it belongs to. */
export type Part = Pick<Service, 'status' | 'desiredTariffId'>;

/**
 * What a service of several components has become: all that was wished for, once its own job is done and every component
 * is there; `partly-active` while some work and others do not. Undefined when nothing has changed.
 */
export function followComponents(
  service: Service,
  components: readonly Part[],
  at: string,
): Effect | undefined {
  if (isReached(service, components)) return reached(service, at);
  const status = statusBetween(service, components);
  return status === service.status ? undefined : { changes: { status }, events: [] };
}

function isReached(
  { desiredVersion, reachedVersion, desiredStatus }: Service,
  components: readonly Part[],
): boolean {
  const arrived = ({ status, desiredTariffId }: Part) => status === desiredStatus && !desiredTariffId;
  return reachedVersion === desiredVersion && components.every(arrived);
}

/** Only a service that was suspended itself, and not one of its components, is resumed. */
function reached(service: Service, at: string): Effect | undefined {
  const { changes, events } = reach(service, at);
  if (Object.keys(changes).length === 0) return undefined;
  const told = events.filter((name) => name !== 'subscriptions.service-resumed' || service.suspensionReason);
  return { changes, events: told };
}

/** Before all is reached: what the components say. Where none works, only what was wished for tells that it is over. */
function statusBetween(
  { status, desiredStatus, componentCount = 0, activatedAt }: Service,
  components: readonly Part[],
): Service['status'] {
  const working = components.filter((one) => one.status === 'active').length;
  const works = status === 'active' || status === 'partly-active';
  if (working === 0) {
    if (!works || desiredStatus !== 'active') return status;
    return activatedAt === undefined ? 'pending' : 'suspended';
  }
  return status === 'active' && working >= componentCount ? 'active' : 'partly-active';
}

import type { JobStatusChanged } from '@isp/provisioning/contract';
import type { Changes } from '@isp/sdk/data';
import type { Service, ServiceEventName } from '../contract/index.ts';

/** What a report of provisioning does to a service. */
export interface Effect {
  readonly changes: Changes<Service>;
  readonly event?: ServiceEventName;
}

/**
 * Follows a report: when the newest version is applied, the service has the status that was wished for; when its
 * job is cancelled, the wish is dropped. Reports about older versions, repeated ones and intermediate ones do nothing.
 */
export function followReport(
  service: Service,
  report: Pick<JobStatusChanged, 'status' | 'desiredVersion'>,
  at: string,
): Effect | undefined {
  if (report.desiredVersion < service.desiredVersion || service.status === service.desiredStatus)
    return undefined;
  if (report.status === 'cancelled') return dropWish(service);
  return report.status === 'done' ? reach(service, at) : undefined;
}

function dropWish({ status }: Service): Effect | undefined {
  if (status === 'pending') return undefined;
  return {
    changes: { desiredStatus: status, ...(status === 'active' ? { suspensionReason: null } : {}) },
  };
}

function reach({ status, desiredStatus }: Service, at: string): Effect {
  switch (desiredStatus) {
    case 'suspended':
      return { changes: { status: 'suspended' }, event: 'subscriptions.service-suspended' };
    case 'cancelled':
      return { changes: { status: 'cancelled', cancelledAt: at }, event: 'subscriptions.service-cancelled' };
    case 'active':
      return status === 'pending'
        ? { changes: { status: 'active', activatedAt: at }, event: 'subscriptions.service-activated' }
        : { changes: { status: 'active', suspensionReason: null }, event: 'subscriptions.service-resumed' };
  }
}

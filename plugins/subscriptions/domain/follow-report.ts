import type { JobStatusChanged } from '@isp/provisioning/contract';
import type { Changes } from '@isp/sdk/data';
import type { Service, ServiceEventName } from '../contract/index.ts';

/** What a report of provisioning does to a service. */
export interface Effect {
  readonly changes: Changes<Service>;
  /** In the order they are told. */
  readonly events: readonly ServiceEventName[];
}

/**
 * Follows a report: when the newest version is applied, the service has the status and tariff that were wished for; when its
 * job is cancelled, the wishes are dropped. Reports about older versions, repeated ones and intermediate ones do nothing.
 */
export function followReport(
  service: Service,
  report: Pick<JobStatusChanged, 'status' | 'desiredVersion'>,
  at: string,
): Effect | undefined {
  if (report.desiredVersion < service.desiredVersion || isReached(service)) return undefined;
  if (report.status === 'cancelled') return dropWishes(service);
  return report.status === 'done' ? reach(service, at) : undefined;
}

function isReached({ status, desiredStatus, desiredTariffId }: Service): boolean {
  return status === desiredStatus && desiredTariffId === undefined;
}

/** Back to what the network has; undefined for a service that has never been there. */
export function dropWishes({ status, desiredTariffId }: Service): Effect | undefined {
  if (status === 'pending') return undefined;
  const desiredStatus = status === 'partly-active' ? 'active' : status;
  return {
    changes: {
      desiredStatus,
      ...(desiredTariffId ? { desiredTariffId: null } : {}),
      ...(desiredStatus === 'active' ? { suspensionReason: null } : {}),
    },
    events: [],
  };
}

/** The status and tariff that were wished for, with what is told of it. */
export function reach(service: Service, at: string): Effect {
  const [tariff, status] = [reachTariff(service), reachStatus(service, at)];
  return {
    changes: { ...tariff.changes, ...status.changes },
    events: [...tariff.events, ...status.events],
  };
}

const nothing: Effect = { changes: {}, events: [] };

function reachTariff({ desiredTariffId, desiredStatus }: Service): Effect {
  if (!desiredTariffId) return nothing;
  if (desiredStatus === 'cancelled') return { changes: { desiredTariffId: null }, events: [] };
  return {
    changes: { tariffId: desiredTariffId, desiredTariffId: null },
    events: ['subscriptions.service-tariff-changed'],
  };
}

function reachStatus({ status, desiredStatus, activatedAt }: Service, at: string): Effect {
  if (status === desiredStatus) return nothing;
  switch (desiredStatus) {
    case 'suspended':
      return { changes: { status: 'suspended' }, events: ['subscriptions.service-suspended'] };
    case 'cancelled':
      return {
        changes: { status: 'cancelled', cancelledAt: at },
        events: ['subscriptions.service-cancelled'],
      };
    case 'active':
      return activatedAt === undefined
        ? {
            changes: { status: 'active', activatedAt: at, suspensionReason: null },
            events: ['subscriptions.service-activated'],
          }
        : {
            changes: { status: 'active', suspensionReason: null },
            events: ['subscriptions.service-resumed'],
          };
  }
}

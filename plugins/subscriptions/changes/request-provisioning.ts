import type { DesiredState, NetworkAction } from '@isp/provisioning/contract';
import type { Context, Transaction } from '@isp/sdk';
import type { Service, ServiceChange } from '../contract/index.ts';
import { jobRequests } from '../data/job-request-store.ts';

/** What provisioning is asked for. */
export interface NetworkRequest {
  readonly jobId: string;
  readonly service: Service;
  readonly action: NetworkAction;
  readonly desired: DesiredState;
  readonly dependsOn?: readonly string[] | undefined;
  readonly priority?: number | undefined;
}

/** Asks provisioning, with the transaction, to bring the network to this version of the service. */
export async function requestProvisioning(
  ctx: Context,
  tx: Transaction,
  { jobId, service, action, desired, dependsOn = [], priority }: NetworkRequest,
): Promise<ServiceChange> {
  const { id: serviceId, customerId, resellerId, type: serviceType, desiredVersion, device } = service;
  const request = { jobId, customerId, resellerId, serviceId, serviceType, action, desiredVersion };
  await jobRequests.insert(tx, { ...request, requestedAt: ctx.clock.now().toString() });
  await ctx.publish(tx, 'subscriptions.provisioning-requested', {
    ...request,
    ...(dependsOn.length > 0 ? { dependsOn: [...dependsOn] } : {}),
    ...(device === undefined ? {} : { device }),
    ...(priority === undefined ? {} : { priority }),
    desired,
  });
  return { service, job: { id: jobId, status: 'queued' } };
}

import type { DesiredState, NetworkAction } from '@isp/provisioning/contract';
import type { Context, Transaction } from '@isp/sdk';
import type { Service, ServiceChange } from '../contract/index.ts';
import { jobRequests } from '../data/job-request-store.ts';

/** Asks provisioning, with the transaction, to bring the network to this version of the service. */
export async function requestProvisioning(
  ctx: Context,
  tx: Transaction,
  asked: { jobId: string; service: Service; action: NetworkAction; desired: DesiredState },
): Promise<ServiceChange> {
  const { jobId, service, action, desired } = asked;
  const { id: serviceId, customerId, resellerId, type: serviceType, desiredVersion } = service;
  const request = { jobId, customerId, resellerId, serviceId, serviceType, action, desiredVersion };
  await jobRequests.insert(tx, { ...request, requestedAt: ctx.clock.now().toString() });
  await ctx.publish(tx, 'subscriptions.provisioning-requested', { ...request, desired });
  return { service, job: { id: jobId, status: 'queued' } };
}

import type { Job, ProvisioningRequest } from '../contract/index.ts';

/** The job of a request that has just been taken. The request's job id is its idempotency key. */
export function newJob(request: Omit<ProvisioningRequest, 'desired'>, at: string): Job {
  const { jobId, customerId, resellerId, serviceId, serviceType, action, desiredVersion } = request;
  const { dependsOn = [], device, priority = 0 } = request;
  return {
    id: jobId,
    customerId,
    resellerId,
    serviceId,
    serviceType,
    action,
    status: 'queued',
    retryCount: 0,
    scheduledAt: at,
    idempotencyKey: jobId,
    desiredVersion,
    cancelRequested: false,
    dependsOn,
    ...(device === undefined ? {} : { device }),
    priority,
    createdAt: at,
    updatedAt: at,
  };
}

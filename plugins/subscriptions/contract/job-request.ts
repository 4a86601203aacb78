import { NetworkAction } from '@isp/provisioning/contract';
import { Id, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** What was asked of provisioning, without the desired state itself. */
export const JobRequest = Type.Object({
  jobId: Id,
  customerId: Id,
  resellerId: Id,
  serviceId: Id,
  serviceType: Type.String(),
  action: NetworkAction,
  desiredVersion: Type.Integer({ minimum: 1 }),
  requestedAt: Instant,
});
export type JobRequest = Static<typeof JobRequest>;

export const FindJobRequestParams = Type.Object({ jobId: Id });
export type FindJobRequestParams = Static<typeof FindJobRequestParams>;

/** Without `request` nobody asked for this job, or the caller may not see it. */
export const FoundJobRequest = Type.Object({ request: Type.Optional(JobRequest) });
export type FoundJobRequest = Static<typeof FoundJobRequest>;

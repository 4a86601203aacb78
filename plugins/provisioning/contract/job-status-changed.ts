import type { Job } from './job.ts';

/** A job has another status. Published with each change, in the transaction of the change. */
export type JobStatusChanged = Pick<
  Job,
  'customerId' | 'resellerId' | 'serviceId' | 'serviceType' | 'action' | 'status' | 'desiredVersion'
> & {
  readonly jobId: string;
  /** Why, for `retrying`, `manual` and what was done by hand. */
  readonly reason?: string;
};

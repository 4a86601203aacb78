import { type Job, type JobStatus, provisioningErrors } from '../contract/index.ts';

/** What a person may do to a job, and while it has which status. */
const allowedWhile = {
  retry: ['retrying', 'manual'],
  complete: ['retrying', 'manual'],
  cancel: ['queued', 'retrying', 'manual'],
} as const satisfies Record<string, readonly JobStatus[]>;

/** Refuses what a person may not do to a job with this status. */
export function assertByHand(
  { id, status }: Pick<Job, 'id' | 'status'>,
  act: keyof typeof allowedWhile,
): void {
  const allowed: readonly JobStatus[] = allowedWhile[act];
  if (allowed.includes(status)) return;
  if (status === 'running') throw provisioningErrors.PROVISIONING_JOB_RUNNING({ id });
  if (status === 'queued') throw provisioningErrors.PROVISIONING_JOB_QUEUED({ id });
  throw provisioningErrors.PROVISIONING_JOB_FINISHED({ id, status });
}

import { type Job, type JobStatus, provisioningErrors } from '../contract/index.ts';

/** What a person may do to a job. */
export type ByHand = 'retry' | 'complete' | 'cancel';

/** While a job has which status. */
const allowedWhile = {
  retry: ['retrying', 'manual'],
  complete: ['retrying', 'manual'],
  cancel: ['queued', 'running', 'retrying', 'manual'],
} as const satisfies Record<ByHand, readonly JobStatus[]>;

/** Whether a person may do it to a job with this status. */
export function isAllowed(status: JobStatus, act: ByHand): boolean {
  const allowed: readonly JobStatus[] = allowedWhile[act];
  return allowed.includes(status);
}

/** Refuses what a person may not do to a job with this status. */
export function assertByHand({ id, status }: Pick<Job, 'id' | 'status'>, act: ByHand): void {
  if (isAllowed(status, act)) return;
  if (status === 'running') throw provisioningErrors.PROVISIONING_JOB_RUNNING({ id });
  if (status === 'queued') throw provisioningErrors.PROVISIONING_JOB_QUEUED({ id });
  throw provisioningErrors.PROVISIONING_JOB_FINISHED({ id, status });
}

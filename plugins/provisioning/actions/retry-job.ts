import { ById, defineAction, platformErrors } from '@isp/sdk';
import { Job, provisioningErrors } from '../contract/index.ts';
import { changeByHand } from '../status/change-by-hand.ts';

/** Tries a waiting job again now, with all its retries before it. */
export const retryJob = defineAction('provisioning.jobs.retry', {
  summary: 'Tries a job that is retrying or manual again, at once and with all its retries before it.',
  permission: 'provisioning.job.retry',
  rest: 'POST /provisioning/jobs/{id}/retry',
  sensitive: true,
  status: 202,
  params: ById,
  result: Job,
  errors: [
    platformErrors.NOT_FOUND,
    provisioningErrors.PROVISIONING_JOB_RUNNING,
    provisioningErrors.PROVISIONING_JOB_QUEUED,
    provisioningErrors.PROVISIONING_JOB_FINISHED,
  ],
  example: { id: '01993c5e-8a00-7000-8000-000000000001' },
  handler: (ctx, { id }) => changeByHand(ctx, id, { act: 'retry' }),
});

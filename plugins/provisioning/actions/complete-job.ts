import { defineAction, platformErrors } from '@isp/sdk';
import { CompleteJobParams, Job, provisioningErrors } from '../contract/index.ts';
import { changeByHand } from '../status/change-by-hand.ts';

/** Marks a job as done by hand: somebody did on the network what the job could not. */
export const completeJob = defineAction('provisioning.jobs.complete', {
  summary: 'Marks a job as done because somebody did its work by hand; the reason stays with it.',
  permission: 'provisioning.job.complete',
  rest: 'POST /provisioning/jobs/{id}/complete',
  sensitive: true,
  status: 200,
  params: CompleteJobParams,
  result: Job,
  errors: [
    platformErrors.NOT_FOUND,
    provisioningErrors.PROVISIONING_JOB_RUNNING,
    provisioningErrors.PROVISIONING_JOB_QUEUED,
    provisioningErrors.PROVISIONING_JOB_FINISHED,
  ],
  example: { id: '01993c5e-8a00-7000-8000-000000000001', reason: 'Set on the router by hand' },
  handler: (ctx, { id, reason }) => changeByHand(ctx, id, { act: 'complete', reason }),
});

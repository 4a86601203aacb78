import { ById, defineAction, platformErrors } from '@isp/sdk';
import { Job, provisioningErrors } from '../contract/index.ts';
import { changeByHand } from '../status/change-by-hand.ts';

/** Cancels a job; the service goes back to what the network has. One that runs is undone after its try. */
export const cancelJob = defineAction('provisioning.jobs.cancel', {
  summary:
    'Cancels a job; the service stays as it is on the network. One that runs is undone when its try has ended.',
  permission: 'provisioning.job.cancel',
  rest: 'POST /provisioning/jobs/{id}/cancel',
  sensitive: true,
  status: 200,
  params: ById,
  result: Job,
  errors: [platformErrors.NOT_FOUND, provisioningErrors.PROVISIONING_JOB_FINISHED],
  example: { id: '01993c5e-8a00-7000-8000-000000000001' },
  handler: (ctx, { id }) => changeByHand(ctx, id, { act: 'cancel' }),
});

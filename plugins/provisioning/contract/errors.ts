import { defineErrors } from '@isp/sdk';

/** What can be refused about a job, beside the errors of the platform. */
export const provisioningErrors = defineErrors({
  PROVISIONING_JOB_RUNNING: {
    status: 409,
    text: 'Job {id} is running at this moment; nothing was changed. Wait for its outcome and look again.',
    retry: 'later',
  },
  PROVISIONING_JOB_QUEUED: {
    status: 409,
    text: 'Job {id} waits for its first try already; nothing was changed.',
  },
  PROVISIONING_JOB_FINISHED: {
    status: 409,
    text: 'Job {id} is {status}; nothing was changed. Ask for a new change of the service instead.',
  },
});

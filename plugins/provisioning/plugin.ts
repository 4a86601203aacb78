import { definePlugin } from '@isp/sdk';
import { cancelJob } from './actions/cancel-job.ts';
import { changeJobs } from './actions/change-jobs.ts';
import { completeJob } from './actions/complete-job.ts';
import { getJob } from './actions/get-job.ts';
import { getQueue } from './actions/get-queue.ts';
import { listDrivers } from './actions/list-drivers.ts';
import { listJobs } from './actions/list-jobs.ts';
import { personalData } from './actions/personal-data.ts';
import { retryJob } from './actions/retry-job.ts';
import { runJob } from './jobs/run-job.ts';
import { runQuickJob } from './jobs/run-quick-job.ts';
import { wakeDeviceJob } from './jobs/wake-device.ts';
import { onCustomerMoved } from './listeners/on-customer-moved.ts';
import { onProvisioningRequested } from './listeners/on-provisioning-requested.ts';
import { watchQueue } from './schedules/watch-queue.ts';

export default definePlugin({
  actions: [
    listJobs,
    getJob,
    retryJob,
    completeJob,
    cancelJob,
    changeJobs,
    getQueue,
    listDrivers,
    personalData,
  ],
  listeners: [onCustomerMoved, onProvisioningRequested],
  jobs: [runJob, runQuickJob, wakeDeviceJob],
  schedules: [watchQueue],
});

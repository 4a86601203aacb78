import type { ById, ListQuery, Page } from '@isp/sdk';
import type { ChangeJobsAnswer, ChangeJobsParams } from './bulk.ts';
import type { DriverList } from './driver.ts';
import type { Job, JobWithAttempts } from './job.ts';
import type { CompleteJobParams } from './job-params.ts';
import type { JobStatusChanged } from './job-status-changed.ts';
import type { Queue, QueueAlarm } from './queue.ts';

declare module '@isp/sdk' {
  interface Actions {
    'provisioning.jobs.list': { params: ListQuery; result: Page<Job> };
    'provisioning.jobs.get': { params: ById; result: JobWithAttempts };
    'provisioning.jobs.retry': { params: ById; result: Job };
    'provisioning.jobs.complete': { params: CompleteJobParams; result: Job };
    'provisioning.jobs.cancel': { params: ById; result: Job };
    'provisioning.jobs.bulk': { params: ChangeJobsParams; result: ChangeJobsAnswer };
    'provisioning.queue.get': { params: Record<string, never>; result: Queue };
    'provisioning.drivers.list': { params: Record<string, never>; result: DriverList };
  }
  interface Events {
    'provisioning.job-status-changed': JobStatusChanged;
    'provisioning.queue-alarm': QueueAlarm;
  }
  interface Jobs {
    'provisioning.run-job': { jobId: string };
    'provisioning.run-quick-job': { jobId: string };
    'provisioning.wake-device': { device: string };
  }
}

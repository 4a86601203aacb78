export { bulkLimit, ChangeJobsAnswer, ChangeJobsParams, JobFilter } from './bulk.ts';
export { Driver, DriverAnswer, DriverList, driverSeam } from './driver.ts';
export { provisioningErrors } from './errors.ts';
export { Attempt, Difference, Job, JobStatus, JobWithAttempts, TranscriptLine } from './job.ts';
export { CompleteJobParams, ListJobsParams } from './job-params.ts';
export type { JobStatusChanged } from './job-status-changed.ts';
export { DesiredState, NetworkAction, ProvisioningRequest } from './provisioning-request.ts';
export { Queue, type QueueAlarm, QueueLine } from './queue.ts';
export type {} from './registry.ts';

import { Id, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { JobStatus } from './job.ts';
import { NetworkAction } from './provisioning-request.ts';

export const ListJobsParams = listParams({
  filters: {
    status: JobStatus,
    serviceId: Id,
    customerId: Id,
    serviceType: Type.String({ maxLength: 40 }),
    action: NetworkAction,
  },
  ranges: { createdAt: Type.String({ format: 'date-time' }) },
  sorts: ['createdAt'],
});

/** Who marks a job as done says why; the reason stays with the job. */
export const CompleteJobParams = Type.Object({
  id: Id,
  reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
});
export type CompleteJobParams = Static<typeof CompleteJobParams>;

import { BulkPreview, Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { JobStatus } from './job.ts';

/** Most jobs one operation may touch. */
export const bulkLimit = 500;

/** Which jobs: all conditions have to fit. With `ids`, one that the caller may not see refuses the whole. */
export const JobFilter = Type.Object(
  {
    ids: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: bulkLimit, uniqueItems: true })),
    status: Type.Optional(JobStatus),
    serviceType: Type.Optional(Type.String({ maxLength: 40 })),
    customerId: Type.Optional(Id),
    device: Type.Optional(Type.String({ maxLength: 100 })),
  },
  { minProperties: 1 },
);
export type JobFilter = Static<typeof JobFilter>;

export const ChangeJobsParams = Type.Object({
  action: Type.Union([Type.Literal('retry'), Type.Literal('complete'), Type.Literal('cancel')]),
  /** For `complete`: stays with each job. */
  reason: Type.Optional(Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' })),
  filter: JobFilter,
  /** Jobs that are left out though they fit. */
  except: Type.Optional(Type.Array(Id, { maxItems: bulkLimit, uniqueItems: true })),
  /** Says what would happen, and changes nothing. */
  preview: Type.Optional(Type.Boolean()),
});
export type ChangeJobsParams = Static<typeof ChangeJobsParams>;

/** With `preview` nothing has changed; `changed` is how many jobs have. */
export const ChangeJobsAnswer = Type.Object({
  preview: Type.Optional(BulkPreview),
  changed: Type.Optional(Type.Integer({ minimum: 0 })),
});
export type ChangeJobsAnswer = Static<typeof ChangeJobsAnswer>;

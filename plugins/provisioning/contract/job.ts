import { Id, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { NetworkAction } from './provisioning-request.ts';

/** `queued → running → done`, `running → retrying → running`, `running → manual`; `cancelled` by hand. */
export const JobStatus = Type.Union([
  Type.Literal('queued'),
  Type.Literal('running'),
  Type.Literal('retrying'),
  Type.Literal('manual'),
  Type.Literal('done'),
  Type.Literal('cancelled'),
]);
export type JobStatus = Static<typeof JobStatus>;

/** One step of a try, in words. */
export const TranscriptLine = Type.Object({ at: Instant, text: Type.String() });
export type TranscriptLine = Static<typeof TranscriptLine>;

/** One try of a job. Without `endedAt` it is running, or its process died. */
export const Attempt = Type.Object({
  number: Type.Integer({ minimum: 1 }),
  startedAt: Instant,
  endedAt: Type.Optional(Instant),
  outcome: Type.Optional(
    Type.Union([
      Type.Literal('done'),
      Type.Literal('retry'),
      Type.Literal('manual'),
      Type.Literal('interrupted'),
    ]),
  ),
  transcript: Type.Array(TranscriptLine),
});
export type Attempt = Static<typeof Attempt>;

/** One job: a service brought to one version of its desired state. */
export const Job = Type.Object(
  {
    id: Id,
    customerId: Id,
    resellerId: Id,
    serviceId: Id,
    serviceType: Type.String(),
    action: NetworkAction,
    status: JobStatus,
    /** Automatic retries so far. */
    retryCount: Type.Integer({ minimum: 0 }),
    /** When it runs, or ran, next; real time. */
    scheduledAt: Instant,
    idempotencyKey: Type.String(),
    desiredVersion: Type.Integer({ minimum: 1 }),
    /** Cancelled while it ran: what it did is being undone, and then it is `cancelled`. */
    cancelRequested: Type.Boolean(),
    /** Jobs that have to be done before it begins. */
    dependsOn: Type.Array(Id),
    /** The one of them that has failed: this job waits for a person until that one is done. */
    blockedBy: Type.Optional(Id),
    /** The device it is done on; the setting `devices` limits what one takes. */
    device: Type.Optional(Type.String()),
    /** Lower runs first. */
    priority: Type.Integer(),
    /** Why it waits for a person, or what the person wrote. */
    manualReason: Type.Optional(Type.String()),
    createdAt: Instant,
    updatedAt: Instant,
  },
  { title: 'Job' },
);
export type Job = Static<typeof Job>;

/** A field that is not as desired. Without `actual` the network has none; secrets have neither. */
export const Difference = Type.Object({
  field: Type.String(),
  desired: Type.Optional(Type.String()),
  actual: Type.Optional(Type.String()),
});
export type Difference = Static<typeof Difference>;

/** A job with all its tries, oldest first. */
export const JobWithAttempts = Type.Object({
  ...Job.properties,
  attempts: Type.Array(Attempt),
  /** What the last try found otherwise than desired, of jobs that are not finished and whose driver says it. */
  difference: Type.Optional(Type.Array(Difference)),
});
export type JobWithAttempts = Static<typeof JobWithAttempts>;

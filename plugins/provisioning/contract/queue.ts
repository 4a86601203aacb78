import { type Static, Type } from 'typebox';
import { JobStatus } from './job.ts';

/** How many jobs with one status there are. */
export const QueueLine = Type.Object({
  status: JobStatus,
  count: Type.Integer({ minimum: 0 }),
  /** Age of the oldest, in seconds since it was asked for; real time. */
  oldestSeconds: Type.Integer({ minimum: 0 }),
});
export type QueueLine = Static<typeof QueueLine>;

/** The jobs that are not finished, by status; statuses nobody has are left out. */
export const Queue = Type.Object({ data: Type.Array(QueueLine) });
export type Queue = Static<typeof Queue>;

/** The manual queue has become long, or the oldest waiting job old; `cleared`: not so any more. */
export interface QueueAlarm {
  readonly kind: 'manual' | 'oldest';
  readonly state: 'raised' | 'cleared';
  /** Jobs in the manual queue, or seconds since the oldest job was asked for. */
  readonly value: number;
  /** What the setting allows, in the same unit. */
  readonly limit: number;
}

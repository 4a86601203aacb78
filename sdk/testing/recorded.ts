import type { Audience, ScheduleContract } from '../contract/index.ts';

/** A durable event the plugin published. */
export interface PublishedEvent {
  readonly name: string;
  readonly data: unknown;
  readonly requestId: string;
}

/** A durable job the plugin enqueued, or that a timer became. */
export interface EnqueuedJob {
  /** Message id, the same over all tries. */
  readonly id: string;
  readonly name: string;
  readonly data: unknown;
  readonly requestId: string;
  readonly key?: string;
  /** Real time it may start at. */
  readonly runAt?: Temporal.Instant;
  readonly maxAttempts: number;
  readonly priority: number;
}

/** A timer that waits for its business instant. */
export interface WaitingTimer {
  readonly key: string;
  readonly name: string;
  readonly data: unknown;
  readonly requestId: string;
  readonly dueAt: Temporal.Instant;
}

/** A schedule and the tick that fires next. */
export interface WaitingSchedule extends ScheduleContract {
  readonly nextAt: Temporal.Instant;
}

/** A change sent to live views. */
export interface Broadcast {
  readonly topic: string;
  readonly data: object;
  /** Who besides staff may see it. */
  readonly audience?: Audience;
}

/** How a job is run. */
export interface EnqueueOptions {
  /** At most one waiting job with this key per plugin; a second one replaces what the first was to do. */
  readonly key?: string;
  /** Real time the job may start at; default now. For business time use `ctx.setTimer`. */
  readonly runAt?: Temporal.Instant;
  /** Tries before the job is given up; default 25. */
  readonly maxAttempts?: number;
  /** Lower runs first; default 0. */
  readonly priority?: number;
}

/** An event of `ctx.publishMany`. */
export interface EventEntry<Data> {
  readonly data: Data;
  /** Default: the context's. */
  readonly requestId?: string;
}

/** A job of `ctx.enqueueMany`; of two with the same key the later one counts. */
export interface JobEntry<Data> extends EnqueueOptions {
  readonly data: Data;
  /** Default: the context's. */
  readonly requestId?: string;
}

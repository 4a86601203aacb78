import type { BusinessClock } from '../author/index.ts';
import type { ActionName, EventData, EventName, Origin, ParamsOf, ResultOf } from '../contract/index.ts';
import type { AuditEntry } from '../runtime/index.ts';
import type { SentRequest } from './answered-fetch.ts';
import type { Caller, Callers } from './callers.ts';
import type { LogLine } from './kept-log.ts';
import type { Broadcast, EnqueuedJob, PublishedEvent, WaitingSchedule, WaitingTimer } from './recorded.ts';

export interface CallAs {
  /** Default: staff that holds every permission. */
  readonly as?: Caller;
  readonly requestId?: string;
  /** Where the request comes from; default: from nowhere, as a call no request caused. */
  readonly origin?: Origin;
  /** As with the header `Idempotency-Key`. */
  readonly idempotencyKey?: string;
  /** As with the header `If-Match`. */
  readonly ifMatch?: string;
}

export interface JobRunOptions {
  /**
   * Hands over messages of one kind and name together, as the dispatcher does with what a plugin takes many at a time.
   * Those that fail stay, with one attempt more; the first of their errors rejects. Default: one by one.
   */
  readonly together?: boolean;
  /** Also runs jobs whose `runAt` is still to come, up to this instant. */
  readonly upTo?: Temporal.Instant;
}

export interface DeliverOptions {
  /** Give the id of an earlier delivery to deliver it again. */
  readonly messageId?: string;
  /** 1 for the first try. */
  readonly attempt?: number;
}

export interface TickOptions extends DeliverOptions {
  /** The business instant the tick stands for, RFC 3339; default: the host's clock. */
  readonly at?: string | Temporal.Instant;
  /** Ticks before it that got no run; default 0. */
  readonly missed?: number;
}

/** Business time of a test. */
export interface TestClock extends BusinessClock {
  /**
   * Stands at the instant and runs what is due by then: the first timers and ticks of schedules and their jobs, then
   * the next. Set back, schedules tick again when it gets there again.
   */
  set(instant: string | Temporal.Instant): Promise<void>;
}

/** A plugin carried in memory. */
export interface TestHost extends Callers, AsyncDisposable {
  /** Calls an action as a plugin or the gateway would: principal, permission, validation, handler. */
  call<N extends ActionName>(name: N, params: ParamsOf<N>, options?: CallAs): Promise<ResultOf<N>>;
  /**
   * Gives the plugin new settings, as `PUT /plugins/{id}/config` does; those left out have their defaults. Needs
   * `start` for a plugin that takes them over in `configure`. Rejects with `VALIDATION_FAILED`, with what the plugin's
   * `configure` throws (then the former ones stay), and with `TEST_SETTING_NOT_LIVE`.
   *
   * @example
   * await using host = await createTestHost({ directory: new URL('..', import.meta.url), start: {} });
   * await host.configure({ perMinute: 13 }).catch((error: Error) => error.message); // 'the provider does not allow 13'
   */
  configure(values: Readonly<Record<string, unknown>>): Promise<void>;
  /** Delivers a durable event to the plugin's listener, as the dispatcher would. */
  deliver<N extends EventName>(name: N, data: EventData<N>, options?: DeliverOptions): Promise<void>;
  /**
   * Delivers durable events of one name together, as the dispatcher does where a listener handles many at a time.
   * Answers what each failed with; undefined where it did not.
   */
  deliverMany<N extends EventName>(name: N, data: readonly EventData<N>[]): Promise<(Error | undefined)[]>;
  /** Runs a schedule's handler once, whatever is due. */
  tick(schedule: string, options?: TickOptions): Promise<void>;
  /**
   * Runs the jobs that are due in real time (or by the host's clock, where that is ahead), and the plugin's own
   * events it listens to, until none is left. Answers how many ran. The first that fails rejects with its error and
   * stays, with one attempt more, for the next `runJobs`.
   */
  runJobs(options?: JobRunOptions): Promise<number>;
  readonly clock: TestClock;

  /** Events of committed transactions, in order. */
  readonly published: readonly PublishedEvent[];
  /** Jobs of committed transactions, in order, those included that ran already. */
  readonly enqueued: readonly EnqueuedJob[];
  /** Timers that wait, the next one first. */
  readonly timers: readonly WaitingTimer[];
  /** Schedules with the tick that fires next, the next one first. */
  readonly schedules: readonly WaitingSchedule[];
  /** News for live views. They leave at once, also when the transaction around rolls back. */
  readonly broadcasts: readonly Broadcast[];
  /** What left by `ctx.fetch`, refused ones not included. */
  readonly requests: readonly SentRequest[];
  /** Rows for the audit log: of committed transactions, and of calls that ended. */
  readonly audited: readonly AuditEntry[];
  /** How often the scope `system` was used, by what used it. */
  readonly systemUses: ReadonlyMap<string, number>;
  /** What the plugin logged. */
  readonly log: readonly LogLine[];

  /** Rows of the plugin's own tables, read as the plugin itself. */
  rows<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

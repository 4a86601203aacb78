import type {
  ActionName,
  Audience,
  EventData,
  EventName,
  JobData,
  JobName,
  Origin,
  ParamsOf,
  Principal,
  ResultOf,
} from '../contract/index.ts';
import type { AuditNote } from './audit-note.ts';
import type { EnqueueOptions, EventEntry, JobEntry } from './entries.ts';
import type { KeyValueStore } from './key-value-store.ts';
import type { OutgoingRequest, WebAnswer } from './outgoing-request.ts';
import type { ReadBatch, Transaction, TransactionOptions } from './transaction.ts';

/** Business time. In sandbox mode it stands where it was set; never use it for sessions, limits or device retries. */
export interface BusinessClock {
  now(): Temporal.Instant;
  /** Today's civil date in an IANA time zone. */
  today(timeZone: string): Temporal.PlainDate;
}

/** Structured log; every line carries plugin, version, generation and request id. */
export interface Log {
  debug(data: object, message: string): void;
  info(data: object, message: string): void;
  warn(data: object, message: string): void;
  error(data: object, message: string): void;
}

export interface CallOptions {
  /** Whose rights the call carries: the caller's (default) or the plugin's own (its `actions.call`). */
  readonly as?: 'caller' | 'plugin';
  /** Milliseconds; default 10,000. */
  readonly timeoutMs?: number;
}

/** What every handler is given. */
export interface Context {
  readonly plugin: string;
  readonly principal: Principal;
  readonly requestId: string;
  /** Where the request came from; undefined for jobs, events, schedules and calls that no request caused. */
  readonly origin?: Origin | undefined;
  readonly clock: BusinessClock;
  readonly log: Log;
  /** The plugin's settings, validated against its manifest, as they are at the moment: read them when they are needed. */
  readonly config: Readonly<Record<string, unknown>>;

  /** Calls an action of this or another plugin. Throws `UNAVAILABLE` at once when its owner is down. */
  call<N extends ActionName>(name: N, params: ParamsOf<N>, options?: CallOptions): Promise<ResultOf<N>>;
  /** Runs the work in one database transaction that shows and accepts only the principal's rows. */
  transaction<T>(work: (tx: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Runs reading statements in one transaction and one message to the server: the fast way for lists. */
  readonly read: ReadBatch;
  /** Publishes a durable event with the transaction: never if it rolls back, at least once if it commits. */
  publish<N extends EventName>(tx: Transaction, event: N, data: EventData<N>): Promise<void>;
  /** Enqueues a durable job of this plugin with the transaction. Returns its id. */
  enqueue<N extends JobName>(
    tx: Transaction,
    job: N,
    data: JobData<N>,
    options?: EnqueueOptions,
  ): Promise<string>;
  /**
   * Publishes events of one name with the transaction, in one statement. Listeners made with `defineBatchListener` get
   * them together.
   *
   * @example
   * await ctx.publishMany(tx, 'meters.meter-read', meters.map((meter) => ({ data: { meterId: meter.id } })));
   */
  publishMany<N extends EventName>(
    tx: Transaction,
    event: N,
    entries: readonly EventEntry<EventData<N>>[],
  ): Promise<void>;
  /** Enqueues jobs of one name with the transaction, in one statement. Returns their ids. */
  enqueueMany<N extends JobName>(
    tx: Transaction,
    job: N,
    entries: readonly JobEntry<JobData<N>>[],
  ): Promise<string[]>;
  /** Makes a job due at a business instant; the same key replaces the timer before. */
  setTimer<N extends JobName>(
    tx: Transaction,
    job: N,
    data: JobData<N>,
    options: { key: string; dueAt: Temporal.Instant },
  ): Promise<void>;
  clearTimer(tx: Transaction, key: string): Promise<void>;
  /** Values the plugin keeps under keys of its own. Needs `storage.kv`. */
  readonly kv: KeyValueStore;
  /**
   * Sends an HTTPS request to a host of the manifest's `http.fetch`; redirects are followed to such hosts only. Throws
   * `FETCH_REFUSED` for any other host and for addresses of private networks, `FETCH_FAILED` when nobody answers.
   *
   * @example
   * const answer = await ctx.fetch('https://api.example.com/messages', { method: 'POST', body: { to, text } });
   * if (!answer.ok) throw smsErrors.SMS_REFUSED({ status: answer.status });
   */
  fetch(url: string, request?: OutgoingRequest): Promise<WebAnswer>;
  /**
   * Sends a change to those who watch a live topic of this plugin's manifest; not stored, may be lost. Call it after
   * the commit, so that whoever looks then sees it. Without an audience only staff and the platform itself get it.
   * Throws `TOPIC_NOT_DECLARED`.
   */
  broadcast(topic: string, data: object, audience?: Audience): void;
  /**
   * Adds to the call's row in the audit log; called twice, the later fields win. In an action that is not `sensitive`,
   * and in jobs and listeners, it makes the call leave a row.
   *
   * @example
   * ctx.audit({ subject: { kind: 'contract', id }, after: { signed: true }, reason: 'asked for by phone' });
   */
  audit(note: AuditNote): void;
  /** The same context acting for the plugin itself (scope `system`). Each use is logged with its reason. */
  asPlugin(reason: string): Context;
}

/** What jobs and listeners are given. */
export interface DeliveryContext extends Context {
  /** Stays the same over all tries of this job or event delivery. */
  readonly messageId: string;
  /** 1 for the first try. */
  readonly attempt: number;
  /** True once per message: records it in the transaction, so that a repeated delivery can be passed over. */
  firstTime(tx: Transaction): Promise<boolean>;
}

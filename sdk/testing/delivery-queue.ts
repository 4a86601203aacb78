import { newId } from '../data/new-id.ts';
import type { Delivery } from '../runtime/index.ts';
import type { EnqueuedJob, PublishedEvent, WaitingTimer } from './recorded.ts';

interface Waiting {
  readonly delivery: Omit<Delivery, 'attempt'>;
  readonly key?: string | undefined;
  readonly runAt?: Temporal.Instant | undefined;
  readonly maxAttempts: number;
  readonly priority: number;
  attempts: number;
}

/** Handles messages and answers what each failed with. */
type DeliverMany = (deliveries: readonly Delivery[]) => Promise<unknown[]>;

const defaultAttempts = 25;

/** The committed jobs, timers and event deliveries of the plugin under test. */
export class DeliveryQueue {
  readonly published: PublishedEvent[] = [];
  readonly enqueued: EnqueuedJob[] = [];
  readonly handled = new Set<string>();
  readonly #timers = new Map<string, WaitingTimer>();
  #waiting: Waiting[] = [];

  get timers(): WaitingTimer[] {
    return [...this.#timers.values()].sort((one, other) => Temporal.Instant.compare(one.dueAt, other.dueAt));
  }

  /** A plugin that listens to its own event gets it too, as the dispatcher would deliver it. */
  publish(event: PublishedEvent, listens: boolean): void {
    this.published.push(event);
    if (!listens) return;
    const delivery = { kind: 'event' as const, messageId: newId(), ...event };
    this.#waiting.push({ delivery, maxAttempts: defaultAttempts, priority: 0, attempts: 0 });
  }

  /** A job with the key of one that waits replaces it. */
  enqueue(job: EnqueuedJob): void {
    this.enqueued.push(job);
    const { id, name, data, requestId, ...options } = job;
    if (job.key !== undefined) this.#waiting = this.#waiting.filter(({ key }) => key !== job.key);
    const delivery = { kind: 'job' as const, name, data, requestId, messageId: id };
    this.#waiting.push({ delivery, ...options, attempts: 0 });
  }

  /** A tick of a schedule that is due. */
  tick(delivery: Omit<Delivery, 'attempt'>): void {
    this.#waiting.push({ delivery, maxAttempts: defaultAttempts, priority: 0, attempts: 0 });
  }

  setTimer(timer: WaitingTimer): void {
    this.#timers.set(timer.key, timer);
  }

  clearTimer(key: string): void {
    this.#timers.delete(key);
  }

  /** Makes jobs of the timers that are due in business time. Says whether there were any. */
  fireTimers(now: Temporal.Instant): boolean {
    const due = this.timers.filter(({ dueAt }) => Temporal.Instant.compare(dueAt, now) <= 0);
    for (const { key, name, data, requestId } of due) {
      this.#timers.delete(key);
      this.enqueue({ id: newId(), name, data, requestId, maxAttempts: defaultAttempts, priority: 0 });
    }
    return due.length > 0;
  }

  /** Runs what may start by now until nothing is left, also what the deliveries themselves enqueue. */
  async run(
    now: () => Temporal.Instant,
    { deliver, together }: { readonly deliver: DeliverMany; readonly together: boolean },
  ): Promise<number> {
    let ran = 0;
    for (let next = this.#next(now()); next; next = this.#next(now())) {
      const batch = together ? this.#alike(next, now()) : [next];
      await this.#try(batch, deliver);
      ran += batch.length;
    }
    return ran;
  }

  /** Those that fail stay with one attempt more, unless that was their last. */
  async #try(batch: readonly Waiting[], deliver: DeliverMany): Promise<void> {
    this.#waiting = this.#waiting.filter((one) => !batch.includes(one));
    for (const one of batch) one.attempts += 1;
    const errors = await deliver(batch.map(({ delivery, attempts }) => ({ ...delivery, attempt: attempts })));
    const failed = batch.filter((_, at) => errors[at] !== undefined);
    this.#waiting.push(...failed.filter(({ attempts, maxAttempts }) => attempts < maxAttempts));
    if (failed.length > 0) throw errors.find((error) => error !== undefined);
  }

  #alike({ delivery: { kind, name } }: Waiting, now: Temporal.Instant): Waiting[] {
    return this.#due(now).filter(({ delivery }) => delivery.kind === kind && delivery.name === name);
  }

  #next(now: Temporal.Instant): Waiting | undefined {
    return this.#due(now)[0];
  }

  #due(now: Temporal.Instant): Waiting[] {
    const due = this.#waiting.filter(({ runAt }) => !runAt || Temporal.Instant.compare(runAt, now) <= 0);
    return due.sort((one, other) => one.priority - other.priority);
  }
}

import { type Outcome, sendChange } from './send-change.ts';
import type { Change, Store } from './store.ts';

/** What the outbox works with; the windows and the worker have different ones. */
export interface OutboxTools {
  readonly store: Promise<Store>;
  /** Sends a request with the session's cookie. */
  send(request: Request): Promise<Response>;
  /** Runs one piece of work at a time over all windows and the worker. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Who is signed in; `null`: nobody; undefined: it cannot be found out now. */
  whoIsSignedIn(): Promise<string | null | undefined>;
  /** The list is another one now. */
  changed(): void;
  newId(): string;
  now(): number;
}

/** What became of the changes that were tried. */
export type Delivery = ReadonlyMap<string, Outcome>;

/**
 * Changes that wait for a connection, each a record of its own whose id is its `Idempotency-Key`. It is written before the
 * change is first sent, so that a closed window, a lost reply and a second window all end in the same one change.
 */
export class Outbox {
  readonly #tools: OutboxTools;

  constructor(tools: OutboxTools) {
    this.#tools = tools;
  }

  async add(change: Change): Promise<void> {
    await (await this.#tools.store).add('changes', change);
    this.#tools.changed();
  }

  /** All that waits, of anybody, the oldest first. */
  async all(): Promise<Change[]> {
    return (await this.#tools.store).getAllFromIndex('changes', 'at');
  }

  /** Takes changes away unsent; not while one of them is on its way. */
  async discard(ids: readonly string[]): Promise<void> {
    await this.#tools.alone(async () => {
      const work = (await this.#tools.store).transaction('changes', 'readwrite');
      for (const id of ids) await work.store.delete(id);
      await work.done;
    });
    this.#tools.changed();
  }

  /** Lets a change that was refused wait again. One nobody knows the outcome of is a new one from now on. */
  async tryAgain(id: string): Promise<void> {
    const store = await this.#tools.store;
    const found = await store.get('changes', id);
    if (!found) return;
    const { refusal, triedAt: _before, ...change } = found;
    const isNew = refusal?.code === 'OUTCOME_UNKNOWN';
    const work = store.transaction('changes', 'readwrite');
    await work.store.delete(id);
    await work.store.put(isNew ? { ...change, id: this.#tools.newId() } : change);
    await work.done;
    this.#tools.changed();
  }

  /** Sends what waits of who is signed in, in its order, until something cannot be sent now. */
  deliver(): Promise<Delivery> {
    return this.#tools.alone(async () => {
      const outcomes = new Map<string, Outcome>();
      const waiting = (await this.all()).filter(({ refusal }) => !refusal);
      if (waiting.length === 0) return outcomes;
      const who = await this.#tools.whoIsSignedIn();
      if (who === null) return new Map(waiting.map(({ id }) => [id, { kind: 'waiting', signedOut: true }]));
      for (const change of waiting) {
        if (change.owner !== who) continue;
        const outcome = await this.#deliverOne(change);
        outcomes.set(change.id, outcome);
        if (outcome.kind === 'waiting') break;
      }
      if (outcomes.size > 0) this.#tools.changed();
      return outcomes;
    });
  }

  async #deliverOne(change: Change): Promise<Outcome> {
    const store = await this.#tools.store;
    const now = this.#tools.now();
    const tried = { ...change, triedAt: change.triedAt ?? now };
    await store.put('changes', tried);
    const outcome = await sendChange(tried, { send: this.#tools.send, now });
    if (outcome.kind === 'sent') await store.delete('changes', change.id);
    if (outcome.kind === 'refused') await store.put('changes', { ...tried, refusal: outcome.refusal });
    return outcome;
  }
}

import type { Audience } from '@isp/sdk';

/** One change of a topic. */
export interface Change {
  /** 1 for the first change of an epoch. */
  readonly seq: number;
  readonly data: unknown;
  readonly audience: Audience | undefined;
}

const keptChanges = 1_000;

/** The last changes of one topic, numbered, so that a client can go on where it stopped. */
export class TopicRing {
  readonly epoch: string;
  readonly #kept: number;
  readonly #changes: Change[] = [];
  #seq = 0;

  constructor(epoch: string, kept = keptChanges) {
    this.epoch = epoch;
    this.#kept = kept;
  }

  /** The number of the last change; 0 before the first one. */
  get seq(): number {
    return this.#seq;
  }

  add(data: unknown, audience: Audience | undefined): Change {
    this.#seq += 1;
    const change = { seq: this.#seq, data, audience };
    this.#changes.push(change);
    if (this.#changes.length > this.#kept) this.#changes.shift();
    return change;
  }

  /** The changes after a number; undefined when some of them are not kept any more, or it is not one of ours. */
  after(seq: number): readonly Change[] | undefined {
    const missed = this.#seq - seq;
    if (missed < 0 || missed > this.#changes.length) return undefined;
    return missed === 0 ? [] : this.#changes.slice(-missed);
  }
}

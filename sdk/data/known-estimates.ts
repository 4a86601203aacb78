import { LRUCache } from 'lru-cache';
import type { ReadBatch } from '../author/index.ts';

/** How old an estimated total may be. */
const keptMs = 10_000;
/** Different lists remembered per database: as many as people look at within the time above. */
const most = 1_000;

const byDatabase = new WeakMap<object, LRUCache<string, number>>();

/**
 * Estimated totals of lists that were asked for a moment ago, by what was counted and whose eyes counted it. An estimate
 * stays one when it is some seconds old, and counting 10,000 rows costs ten times what a page of 50 does.
 */
export class KnownEstimates {
  readonly #known: LRUCache<string, number>;
  readonly #viewer: string;

  private constructor(known: LRUCache<string, number>, viewer: string) {
    this.#known = known;
    this.#viewer = viewer;
  }

  /** Those of the principal that reads. */
  static of({ database, principal }: ReadBatch): KnownEstimates {
    const known = byDatabase.get(database as object) ?? new LRUCache({ max: most, ttl: keptMs });
    byDatabase.set(database as object, known);
    const { scope, resellerIds = [], customerId = '' } = principal;
    return new KnownEstimates(known, `${scope} ${resellerIds.join()} ${customerId}`);
  }

  get(count: string): number | undefined {
    return this.#known.get(`${this.#viewer}\n${count}`);
  }

  set(count: string, estimate: number): void {
    this.#known.set(`${this.#viewer}\n${count}`, estimate);
  }
}

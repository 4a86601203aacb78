import { performance } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';

/** Below this share of working time a loop counts as idle. */
const idleShare = 0.05;
/** Looks in a row, at half a second each, that have to find it idle. */
const idleLooks = 6;
/** Growth from which on clearing away is worth a stop of some 100 ms. */
const worthBytes = 8 * 1_048_576;
const betweenMs = 600_000;

/**
 * Gives memory back once the process has nothing to do. V8 collects only when it needs room, so without this an idle
 * plugin keeps some 15 MB that its start has left behind.
 */
export class IdleMemory {
  readonly #collect: () => void;
  #utilisation = performance.eventLoopUtilization();
  #idleFor = 0;
  #keptBytes = 0;
  #collectedAt = Number.NEGATIVE_INFINITY;

  constructor(collect: () => void = collectAll) {
    this.#collect = collect;
  }

  /** Takes a look; to be called twice a second. */
  look(): void {
    const utilisation = performance.eventLoopUtilization();
    const { utilization: share } = performance.eventLoopUtilization(utilisation, this.#utilisation);
    this.#utilisation = utilisation;
    this.#idleFor = share < idleShare ? this.#idleFor + 1 : 0;
    if (this.#idleFor >= idleLooks && this.#isWorthIt()) this.#clear();
  }

  #isWorthIt(): boolean {
    const rested = performance.now() - this.#collectedAt > betweenMs;
    return rested && usedBytes() - this.#keptBytes > worthBytes;
  }

  #clear(): void {
    this.#collect();
    this.#keptBytes = usedBytes();
    this.#collectedAt = performance.now();
  }
}

/** The last-resort collection drops compiled code that nobody runs, too: 64 MB remain, after an ordinary one 77. */
function collectAll(): void {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

function usedBytes(): number {
  return getHeapStatistics().used_heap_size;
}

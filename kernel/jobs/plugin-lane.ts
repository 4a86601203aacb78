import type { FaultPoints } from '../faults/fault-points.ts';
import { reachWith } from './fault-steps.ts';
import type { Message, TakenRow } from './message.ts';
import { nextBatch } from './next-batch.ts';
import { type DeliverySurroundings, RowDelivery, untried } from './row-delivery.ts';
import type { RowSettling } from './row-settling.ts';

export interface LaneSurroundings extends DeliverySurroundings {
  readonly settling: RowSettling;
  readonly faults: FaultPoints;
  /** Whether the plugin takes many messages of this kind at a time. */
  takesMany(message: Message): boolean;
  /** There is room for more rows again. */
  onRoom(): void;
}

/** Calls of one plugin at the same time. */
const concurrency = 8;
/** Rows that are here ahead of their turn. */
const ahead = 400;

/** The rows of one plugin on their way: those that are here ahead of their turn, and those it works on. */
export class PluginLane {
  readonly #around: LaneSurroundings;
  readonly #stopping = new AbortController();
  readonly #delivery: RowDelivery;
  readonly #working = new Set<Promise<void>>();
  #waiting: TakenRow[] = [];

  constructor(plugin: string, around: LaneSurroundings) {
    this.#around = around;
    this.#delivery = new RowDelivery(plugin, around, this.#stopping.signal);
  }

  /** How many rows it may be given now; none while it has enough. */
  get places(): number {
    const free = ahead - this.#waiting.length;
    return this.#stopping.signal.aborted || free < ahead / 2 ? 0 : free;
  }

  give(rows: readonly TakenRow[]): void {
    if (this.#stopping.signal.aborted) for (const row of rows) this.#around.settling.giveBack(row);
    else this.#waiting.push(...rows);
    this.#pump();
  }

  /** Finishes what runs and gives the rest back. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    for (const row of this.#waiting.splice(0)) this.#around.settling.giveBack(row);
    await Promise.all(this.#working);
  }

  #pump(): void {
    while (this.#working.size < concurrency && this.#waiting.length > 0) {
      const { batch, rest } = nextBatch(this.#waiting, this.#around.takesMany);
      this.#waiting = rest;
      const work = this.#work(batch).finally(() => {
        this.#working.delete(work);
        this.#pump();
        if (this.places > 0) this.#around.onRoom();
      });
      this.#working.add(work);
    }
  }

  async #work(rows: readonly TakenRow[]): Promise<void> {
    const errors = await this.#delivery.deliver(rows);
    reachWith(this.#around.faults, 'delivered', rows);
    for (const row of rows) {
      const left = row.messages.filter((message) => errors.has(message));
      const error = errors.get(left[0] as Message);
      const tried = row.messages.some((message) => errors.get(message) !== untried);
      if (tried) this.#around.settling.settle({ row, left, error });
      else this.#around.settling.giveBack(row);
    }
  }
}

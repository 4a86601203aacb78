import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { FaultPoints } from '../faults/fault-points.ts';
import { reachWith } from './fault-steps.ts';
import type { Message, TakenRow } from './message.ts';
import { failRows, giveBackRows, type RowLeft, removeRows } from './queue-rows.ts';

const againMs = 1_000;

/** How the messages of a row ended: those that are left, with what the first of them failed with. */
export interface RowOutcome {
  readonly row: TakenRow;
  readonly left: readonly Message[];
  readonly error?: { readonly message: string } | undefined;
}

export interface SettlingOptions {
  readonly pool: Pool;
  readonly log: Logger;
  readonly faults: FaultPoints;
}

/**
 * Writes down how rows ended. While one statement is on its way the others gather for the next, so that many rows are
 * one statement when there is much to do. A row whose end is not written yet would be delivered again after a crash.
 */
export class RowSettling {
  readonly #pool: Pool;
  readonly #log: Logger;
  readonly #faults: FaultPoints;
  #done: TakenRow[] = [];
  #failed: RowLeft[] = [];
  #untried: string[] = [];
  #writing: Promise<void> | undefined;

  constructor({ pool, log, faults }: SettlingOptions) {
    this.#pool = pool;
    this.#log = log;
    this.#faults = faults;
  }

  settle({ row, left, error }: RowOutcome): void {
    if (left.length === 0) this.#done.push(row);
    else {
      const message = error?.message ?? 'it failed without saying why';
      this.#failed.push({ id: row.id, message, ...(row.inOneRow ? { left } : {}) });
    }
    this.#writing ??= this.#write();
  }

  /** The row was taken and not tried. */
  giveBack(row: TakenRow): void {
    this.#untried.push(row.id);
    this.#writing ??= this.#write();
  }

  /** Resolves when all is written. */
  async settled(): Promise<void> {
    while (this.#writing) await this.#writing;
  }

  async #write(): Promise<void> {
    // what ends in this turn of the event loop goes together
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#done.length + this.#failed.length + this.#untried.length > 0) {
      const [done, failed, untried] = [this.#done, this.#failed, this.#untried];
      [this.#done, this.#failed, this.#untried] = [[], [], []];
      await this.#surely(
        done.map(({ id }) => id),
        removeRows,
      );
      reachWith(this.#faults, 'settled', done);
      await this.#surely(failed, failRows);
      await this.#surely(untried, giveBackRows);
    }
    this.#writing = undefined;
  }

  /** Without an end these rows would stay taken. When the database is away for good, so is this process. */
  async #surely<T>(
    rows: readonly T[],
    write: (pool: Pool, rows: readonly T[]) => Promise<void>,
  ): Promise<void> {
    while (rows.length > 0) {
      try {
        await write(this.#pool, rows);
        return;
      } catch (error) {
        this.#log.warn({ err: error }, 'the end of durable work could not be written; next try in a second');
        await new Promise((resolve) => setTimeout(resolve, againMs));
      }
    }
  }
}

import type { AnsweredCalls, RecordParams } from '@isp/api-keys/contract';
import type { Log } from '@isp/sdk';
import { newId } from '@isp/sdk/data';

/** One answered or refused call of a key. */
export interface AnsweredCall {
  readonly keyId: string;
  /** The day of UTC it was counted for. */
  readonly day: string;
  readonly route: string;
  readonly status: number;
  /** It was refused at the door, so it did not count. */
  readonly refused?: boolean;
}

const flushMs = 1_000;
const rowsPerBatch = 5_000;

/**
 * Tells the usage log how calls of API keys were answered: once a second, all that came in it. A batch nobody confirmed
 * is sent again under its id, so that it is recorded once. That a call was made is in the log before it is answered:
 * what a killed gateway does not tell any more stays there without an answer.
 */
export class KeyUsage {
  readonly #record: (batch: RecordParams) => Promise<unknown>;
  readonly #log: Log;
  #rows = new Map<string, AnsweredCalls>();
  #batches: RecordParams[] = [];
  #timer: NodeJS.Timeout | undefined;
  #flushing: Promise<void> = Promise.resolve();

  constructor(record: (batch: RecordParams) => Promise<unknown>, log: Log) {
    this.#record = record;
    this.#log = log;
  }

  note({ keyId, day, route, status, refused = false }: AnsweredCall): void {
    const name = `${keyId} ${day} ${status} ${route}`;
    const row = this.#rows.get(name) ?? { keyId, day, route, status, calls: 0, refused: 0 };
    if (refused) row.refused += 1;
    else row.calls += 1;
    this.#rows.set(name, row);
    this.#timer ??= setTimeout(() => void this.flush(), flushMs);
  }

  /** Sends what there is. What fails is kept for the next time. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#flushing = this.#flushing.then(() => this.#send());
    return this.#flushing;
  }

  async #send(): Promise<void> {
    const rows = [...this.#rows.values()];
    this.#rows = new Map();
    for (let at = 0; at < rows.length; at += rowsPerBatch)
      this.#batches.push({ batchId: newId(), rows: rows.slice(at, at + rowsPerBatch) });
    const [batch] = this.#batches;
    if (!batch) return;
    try {
      await this.#record(batch);
      this.#batches.shift();
    } catch (error) {
      this.#log.warn({ err: error, batches: this.#batches.length }, 'usage of API keys is told again later');
      this.#timer ??= setTimeout(() => void this.flush(), flushMs);
      return;
    }
    if (this.#batches.length > 0) await this.#send();
  }
}

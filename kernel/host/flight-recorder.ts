import { openSync, writeSync } from 'node:fs';
import type { CurrentCall } from './current-call.ts';

/** Calls that are followed at the same time; further ones are not written down. */
const slots = 64;
export const slotBytes = 192;

/** A call with the time it began (`performance.now()` of its process). */
export interface CallInFlight extends CurrentCall {
  readonly beganAt: number;
}

/**
 * Writes down which calls are being worked on, in a file that outlives the process: whatever way it ends, the kernel
 * reads there what it was doing. Two small writes into the page cache per call (about 5 µs).
 */
export class FlightRecorder {
  readonly #file: number;
  readonly #free = Array.from({ length: slots }, (_, at) => at).reverse();
  readonly #line = Buffer.alloc(slotBytes);
  readonly #begun = new Map<number, CallInFlight>();
  #number = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'w', 0o600);
  }

  /** Answers how the call is struck out again. */
  begin({ action, requestId }: CurrentCall): () => void {
    const slot = this.#free.pop();
    if (slot === undefined) return nothing;
    this.#number += 1;
    this.#begun.set(slot, { action, requestId, beganAt: performance.now() });
    this.#write(slot, `${this.#number}\t${action}\t${requestId}`);
    return () => {
      this.#begun.delete(slot);
      this.#write(slot, '');
      this.#free.push(slot);
    };
  }

  /** The call that has been worked on for the longest time. */
  oldest(): CallInFlight | undefined {
    const calls = [...this.#begun.values()];
    return calls.sort((one, other) => one.beganAt - other.beganAt)[0];
  }

  #write(slot: number, text: string): void {
    const length = text === '' ? 1 : slotBytes;
    this.#line.fill(0, 0, length);
    this.#line.write(text, 0, slotBytes - 1);
    try {
      writeSync(this.#file, this.#line, 0, length, slot * slotBytes);
    } catch {
      // A full disk must not fail the call; the record is for the case that the process ends by itself.
    }
  }
}

function nothing(): void {
  // the call is not followed
}

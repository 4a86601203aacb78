import { MergedMetrics } from './merged-metrics.ts';

/** What a host process answers when it is asked for its metrics. */
export interface ProcessMetrics {
  readonly pid: number;
  /** Prometheus' text format. */
  readonly text: string;
}

/**
 * The metrics of all host processes together. What a process counted stays when it ends, so that no counter ever goes
 * backwards. One that does not answer shows what it last said.
 */
export class ProcessCounts {
  readonly #last = new Map<number, string>();
  readonly #ended = new MergedMetrics();

  /** The last words of a process that leaves; one that is killed is counted as it last answered. */
  note({ pid, text }: ProcessMetrics): void {
    this.#foldEnded();
    this.#last.set(pid, text);
  }

  /** The processes that answered now, and those known from before. */
  async merge(answers: readonly ProcessMetrics[]): Promise<string> {
    for (const { pid, text } of answers) this.#last.set(pid, text);
    this.#foldEnded();
    const all = new MergedMetrics();
    all.absorb(this.#ended);
    for (const text of [...this.#last.values()]) {
      all.add(text);
      await new Promise(setImmediate);
    }
    return all.text();
  }

  #foldEnded(): void {
    for (const [pid, text] of this.#last) {
      if (isAlive(pid)) continue;
      this.#ended.add(text, true);
      this.#last.delete(pid);
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

import type { AuditEntry } from '@isp/sdk/runtime';

const turnMs = 3_600_000;
/** Rows an hour of the same caller, address, action and code. */
const mostAlike = 20;
/** Rows an hour of calls that came to nothing, in one process. */
const mostRows = 5_000;
const mostKinds = 10_000;

interface Kind {
  written: number;
  /** The last one that was not written. */
  last: AuditEntry | undefined;
  times: number;
}

/**
 * Calls that came to nothing, so that whoever makes many of them does not fill the disk: of those alike the first twenty in
 * an hour are rows, of the others one row tells how many there were.
 */
export class Alike {
  #kinds = new Map<string, Kind>();
  #rows = 0;
  #since = performance.now();

  /** Says whether it is to be written; else it is counted. */
  admits(entry: AuditEntry): boolean {
    const kind = this.#kindOf(entry);
    if (kind.written < mostAlike && this.#rows < mostRows) {
      kind.written += 1;
      this.#rows += 1;
      return true;
    }
    kind.last = entry;
    kind.times += 1;
    return false;
  }

  /** Rows for what was only counted: once an hour, or at the end. */
  counted({ atEnd }: { atEnd: boolean }): AuditEntry[] {
    if (!atEnd && performance.now() - this.#since < turnMs) return [];
    const kinds = [...this.#kinds.values()];
    this.#kinds = new Map();
    this.#rows = 0;
    this.#since = performance.now();
    return kinds.flatMap(({ last, times }) => (last ? [{ ...last, times }] : []));
  }

  #kindOf({ actor, address, action, code }: AuditEntry): Kind {
    const exact = [actor.id, address, action, code].join(' ');
    const key = this.#kinds.has(exact) || this.#kinds.size < mostKinds ? exact : 'all others';
    const kind = this.#kinds.get(key) ?? { written: 0, last: undefined, times: 0 };
    this.#kinds.set(key, kind);
    return kind;
  }
}

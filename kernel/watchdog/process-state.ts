import { readFileSync } from 'node:fs';

/** A look at a process from outside; undefined where the system does not tell. */
export interface ProcessState {
  /** Resident memory of its own, without what it shares with others (program text, mapped files). */
  readonly ownBytes: number;
  /** Seconds of CPU time since it began. */
  readonly cpuSeconds: number;
  /** `R` runs or wants to, `S` sleeps, `D` waits for a disk, `T` is stopped, `Z` has ended and is not yet looked after. */
  readonly letter: string;
}

const pageBytes = 4096;
const ticksPerSecond = 100;

/** Reads `/proc`, which works while the process's own loop is blocked (about 20 µs). */
export function readProcessState(pid: number): ProcessState | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const number = (at: number) => Number(fields[at]);
    const [, resident = 0, shared = 0] = readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ').map(Number);
    // proc(5): state is field 3, utime 14, stime 15; the first two are cut off
    return {
      letter: fields[0] ?? '?',
      cpuSeconds: (number(11) + number(12)) / ticksPerSecond,
      ownBytes: (resident - shared) * pageBytes,
    };
  } catch {
    return undefined;
  }
}

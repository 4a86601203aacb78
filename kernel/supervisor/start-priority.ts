import { readdirSync, readFileSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';

/** The nice value of a process that is started ahead: it gets what the others leave over. */
const patient = 10;
const capSysNice = 23n;

/**
 * Lets a process that nobody waits for start with the time the others leave over: on two cores a start would otherwise
 * slow every request down for half a second. Without effect where it could not be taken back (it needs CAP_SYS_NICE
 * or a nice limit of 20, systemd's `LimitNICE=20`).
 */
export function startPatiently(pid: number): void {
  if (!mayTakeBack()) return;
  try {
    setPriority(pid, patient);
  } catch {
    // it has ended meanwhile
  }
}

/** Somebody waits for it now: all its threads go on like everybody's. */
export function hurry(pid: number): void {
  if (!mayTakeBack()) return;
  try {
    const own = getPriority();
    for (const thread of readdirSync(`/proc/${pid}/task`)) setPriority(Number(thread), own);
  } catch {
    // it has ended meanwhile
  }
}

let known: boolean | undefined;

function mayTakeBack(): boolean {
  known ??= process.platform === 'linux' && (hasCapability() || niceLimit() >= 20);
  return known;
}

function hasCapability(): boolean {
  const [, mask = '0'] = /^CapEff:\s*([0-9a-f]+)/m.exec(readFileSync('/proc/self/status', 'latin1')) ?? [];
  return ((BigInt(`0x${mask}`) >> capSysNice) & 1n) === 1n;
}

/** getrlimit(2): with a limit of 20 a process may go back to nice 0. */
function niceLimit(): number {
  const [, soft = '0'] =
    /^Max nice priority\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'latin1')) ?? [];
  return Number(soft);
}

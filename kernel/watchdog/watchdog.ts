import type { Replica } from '../supervisor/replica.ts';
import type { Verdict } from '../supervisor/verdict.ts';
import { type Findings, lookInto } from './look-into.ts';
import { overLimit, swollen } from './memory-limit.ts';
import { type ProcessState, readProcessState } from './process-state.ts';

const tickMs = 250;
/** Silence after which a loop counts as blocked; hosts tell twice a second that theirs runs. */
const blockedMs = 1_500;
/** Silence after which a process is ended. */
const endedMs = 2_500;
/** A process that is held up by the machine is let be for this long. */
const heldUpMs = 10_000;
/** A share of one core from which on a silent process is busy with something. */
const busyShare = 0.15;
/** A process that wants to run and got less of a core than this is slowed down by others, so its own time counts. */
const ownShare = 0.8;
/** The profile has to be there when the process is ended. */
const lookLimitMs = 1_200;

/** What the watchdog watches, and whom it tells. */
export interface Watched {
  replicas(): Iterable<Replica>;
  memoryLimitMb(replica: Replica): number;
  /** Its event loop is blocked; undefined: it runs again, after so many milliseconds. */
  blocked(replica: Replica, reason: string): void;
  unblocked(replica: Replica, news: { blockedMs: number; findings: Findings }): void;
}

interface Suspicion {
  readonly findings: Promise<Findings>;
  readonly since: number;
}

/** Ends processes whose event loop is blocked or that take too much memory; tells a blocked loop from a slow handler. */
export class Watchdog {
  readonly #watched: Watched;
  readonly #timer: NodeJS.Timeout;
  readonly #suspicions = new Map<Replica, Suspicion>();
  #tickedAt = performance.now();
  /** Processes that are silent at this moment. */
  #silent = 0;

  constructor(watched: Watched) {
    this.#watched = watched;
    this.#timer = setInterval(() => this.#tick(), tickMs);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #tick(): void {
    const now = performance.now();
    const late = now - this.#tickedAt > 4 * tickMs;
    this.#tickedAt = now;
    // This process was held up itself: what the hosts have sent meanwhile is still to be read.
    if (late) return;
    const replicas = [...this.#watched.replicas()];
    this.#silent = replicas.filter(
      ({ pulseAt = now, leaving }) => !leaving && now - pulseAt > blockedMs,
    ).length;
    for (const replica of replicas) this.#look(replica, now);
    for (const replica of this.#suspicions.keys()) if (replica.leaving) this.#suspicions.delete(replica);
  }

  #look(replica: Replica, now: number): void {
    if (replica.leaving || replica.verdict) return;
    const state = readProcessState(replica.pid);
    // It has ended, and how is told in a moment.
    if (state?.letter === 'Z') return;
    const tooMuch = state && overLimit(state, this.#watched.memoryLimitMb(replica));
    if (tooMuch) replica.condemn({ kind: 'out-of-memory', reason: tooMuch });
    else if (replica.pulseAt !== undefined) this.#listen(replica, { silentMs: now - replica.pulseAt, state });
  }

  #listen(
    replica: Replica,
    { silentMs, state }: { silentMs: number; state: ProcessState | undefined },
  ): void {
    const suspicion = this.#suspicions.get(replica);
    if (silentMs < blockedMs) {
      if (suspicion) void this.#clear(replica, suspicion);
      return;
    }
    const limitMs = suspicion ? endedMs : blockedMs;
    if (silentMs < heldUpMs && this.#isHeldUp(replica, state, { silentMs, limitMs })) return;
    if (!suspicion) this.#suspect(replica, silentMs);
    else if (silentMs > endedMs) void this.#end(replica, suspicion, { silentMs, state });
  }

  /**
   * Not its own code: it wants to run and had no time for what would be too long (a machine with more work than
   * cores), or it uses no CPU and is one of many (a slow disk, a machine that stood still).
   */
  #isHeldUp(
    { pulse }: Replica,
    state: ProcessState | undefined,
    { silentMs, limitMs }: { silentMs: number; limitMs: number },
  ): boolean {
    if (!state || !pulse) return false;
    const ownMs = (state.cpuSeconds - pulse.cpuSeconds) * 1000;
    if (state.letter === 'R' && ownMs < limitMs * ownShare) return true;
    return ownMs / silentMs < busyShare && this.#silent > 2;
  }

  #suspect(replica: Replica, silentMs: number): void {
    const findings = lookInto(replica, lookLimitMs);
    this.#suspicions.set(replica, { findings, since: performance.now() - silentMs });
    this.#watched.blocked(replica, `its event loop has not answered for ${seconds(silentMs)}`);
  }

  async #clear(replica: Replica, { findings, since }: Suspicion): Promise<void> {
    this.#suspicions.delete(replica);
    const blockedForMs = performance.now() - since;
    this.#watched.unblocked(replica, { blockedMs: blockedForMs, findings: await findings });
    replica.child.channel.tell('close-inspector');
  }

  async #end(
    replica: Replica,
    { findings }: Suspicion,
    seen: { silentMs: number; state: ProcessState | undefined },
  ): Promise<void> {
    this.#suspicions.delete(replica);
    const found = await findings;
    if (replica.leaving) return;
    const grown = seen.state && swollen(seen.state, replica.pulse, this.#watched.memoryLimitMb(replica));
    const verdict: Verdict = grown
      ? { kind: 'out-of-memory', reason: grown, ...found }
      : { kind: 'hang', reason: hangSentence(seen.silentMs, found), ...found };
    replica.condemn(verdict);
  }
}

function hangSentence(silentMs: number, { call, profile }: Findings): string {
  const where = profile ? ` in ${profile.function} (${profile.file}:${profile.line})` : ' in native code';
  const what = call ? `, called by ${call.action}` : '';
  return `its event loop was blocked for ${seconds(silentMs)}${where}${what}`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

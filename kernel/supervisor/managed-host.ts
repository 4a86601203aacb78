import type { LastChange } from '../plugins/last-change.ts';
import type { PluginRecord } from '../plugins/plugin-record.ts';
import { moveTo } from '../plugins/plugin-record.ts';
import type { StartError } from '../start-error.ts';
import { bringUp, type Wanted } from './bring-up.ts';
import { findVerdict } from './find-verdict.ts';
import type { HostExit } from './host-child.ts';
import type { HostSurroundings } from './host-surroundings.ts';
import type { Replica } from './replica.ts';
import { Stopwatch } from './stopwatch.ts';
import type { Transition } from './transition.ts';

const drainLimitMs = 20_000;

/** What a swap does besides. */
interface Swap {
  readonly transition?: Transition;
  /** Frees the plugins that shall come up of what holds them back. */
  admit?(): Promise<void>;
}

/** One host: the processes that carry a group of plugins. Started, watched, swapped and stopped, one thing at a time. */
export class ManagedHost {
  readonly name: string;
  readonly #around: HostSurroundings;
  #replicas: readonly Replica[] = [];
  #generation = 0;
  #queue: Promise<unknown> = Promise.resolve();
  #draining: Promise<void> = Promise.resolve();
  #wanted = false;
  #topUp: NodeJS.Timeout | undefined;

  constructor(name: string, around: HostSurroundings) {
    this.name = name;
    this.#around = around;
  }

  /** The processes that serve. */
  get replicas(): readonly Replica[] {
    return this.#replicas;
  }

  /** Brings up what is missing: everything at first, later a process that was lost or is wanted in addition. */
  start(): Promise<void> {
    this.#wanted = true;
    return this.#oneAtATime(() => this.#startMissing());
  }

  /**
   * Replaces the running generation by a new one, or keeps it and says why. Answers as soon as the new one serves; the
   * old one finishes what it has taken behind it, so that a gateway can answer the request that reloaded it.
   * `admit` runs when it is this swap's turn: a start that was under way may have held plugins back meanwhile.
   */
  swap({ transition, admit }: Swap = {}): Promise<LastChange> {
    this.#wanted = true;
    return this.#oneAtATime(async () => {
      await admit?.();
      return this.#swapNow(transition);
    });
  }

  /** Brings in what is missing: a process, or a plugin that was held back; answers how a swap for it ended. */
  revive(): Promise<LastChange | undefined> {
    this.#wanted = true;
    return this.#oneAtATime(async () => {
      if (this.#lacksPlugin()) return this.#swapNow();
      await this.#startMissing();
      return undefined;
    });
  }

  /** Lets go of processes beyond the wanted number, or brings up what is missing. */
  scale(): Promise<void> {
    this.#wanted = true;
    return this.#oneAtATime(async () => {
      await this.#draining;
      const leaving = this.#replicas.slice(this.#count());
      this.#carry(this.#replicas.slice(0, this.#count()));
      if (leaving.length > 0) this.#draining = this.#drain(leaving);
      await this.#startMissing();
    });
  }

  stop(): Promise<void> {
    this.#wanted = false;
    clearTimeout(this.#topUp);
    return this.#oneAtATime(async () => {
      const plugins = this.#around.plugins(this.name);
      for (const plugin of plugins) moveTo(plugin, 'draining');
      const leaving = this.#replicas;
      this.#carry([]);
      await Promise.all(leaving.map((one) => one.drain(drainLimitMs)));
      await this.#draining;
      for (const plugin of plugins) moveTo(plugin, 'stopped');
    });
  }

  async #startMissing(): Promise<void> {
    const plugins = this.#around.plugins(this.name);
    const missing = this.#count() - this.#replicas.length;
    if (!this.#wanted || missing <= 0 || plugins.length === 0) return;
    if (this.#replicas.length === 0) for (const plugin of plugins) moveTo(plugin, 'starting', plugin.reason);
    try {
      await this.#bringUp(plugins, { count: missing, joins: this.#replicas.length > 0 });
    } catch (error) {
      this.#again(await this.#startFailed(plugins, error as Error, { keptBefore: false }));
    }
  }

  /** A restart after a crash does not wait until an old generation has left, another swap does. */
  async #swapNow(transition?: Transition): Promise<LastChange> {
    await this.#draining;
    const before = this.#replicas;
    const at = new Date().toISOString();
    const reason = await this.#replace(transition);
    // Also when the new one serves and could not be announced: the old one has been told to leave.
    if (reason === undefined || before.some(({ leaving }) => leaving))
      this.#draining = this.#drain(before, transition);
    const change: LastChange =
      reason === undefined ? { at, outcome: 'done' } : { at, outcome: 'rolled-back', reason };
    await this.#around.changed(this.#around.plugins(this.name), change);
    return change;
  }

  /** Undefined when the new generation serves, otherwise why it does not. */
  async #replace(transition?: Transition): Promise<string | undefined> {
    const problem = await this.#bringNew(transition).catch(async (error: Error) => {
      const plugins = this.#around.plugins(this.name);
      const keptBefore = this.#replicas.length > 0;
      const retryInMs = await this.#startFailed(plugins, error, { keptBefore });
      if (this.#replicas.length === 0) this.#again(retryInMs);
      return error.message;
    });
    if (problem !== undefined) await transition?.revert();
    return problem;
  }

  async #bringNew(transition?: Transition): Promise<string | undefined> {
    await transition?.begin();
    const plugins = this.#around.plugins(this.name);
    if (plugins.length === 0) return 'none of its plugins may start at the moment';
    const problem = await this.#around.prepare(plugins);
    if (problem) return problem;
    await transition?.prepared({ overlaps: this.#replicas.length > 0 });
    const commit = transition && ((generation: number) => transition.commit(generation));
    await this.#bringUp(plugins, { count: this.#count(), joins: false, commit });
    return undefined;
  }

  /** Processes that join belong to the running generation; others replace it. */
  async #bringUp(
    plugins: readonly PluginRecord[],
    { count, joins, commit }: { count: number; joins: boolean; commit?: Wanted['commit'] },
  ): Promise<void> {
    const generation = joins ? this.#generation : await this.#around.nextGeneration(plugins);
    const { replicas, contracts } = await bringUp(this.#around, {
      host: this.name,
      plugins,
      generation,
      count,
      commit,
    });
    const staying = joins ? this.#replicas : [];
    if (!joins) for (const one of this.#replicas) one.leaving = true;
    this.#generation = generation;
    this.#carry([...staying, ...replicas]);
    for (const one of replicas) void one.child.exited.then((exit) => this.#exited(one, exit));
    await this.#around.announce(contracts);
  }

  async #drain(leaving: readonly Replica[], transition?: Transition): Promise<void> {
    const times = new Stopwatch();
    await Promise.all(leaving.map((one) => one.drain(drainLimitMs)));
    times.lap('drain');
    if (leaving[0])
      this.#around.log.info({ generation: leaving[0].label, lapsMs: times.lapsMs }, 'generation left');
    await this.#around.overlapEnded(this.#around.plugins(this.name)).catch((error: unknown) => {
      this.#around.log.warn(
        { err: error, host: this.name },
        'what had to follow the overlap of generations failed',
      );
    });
    await transition?.finish();
  }

  async #exited(replica: Replica, exit: HostExit): Promise<void> {
    this.#around.lost(replica.nodeId);
    if (replica.leaving || !this.#replicas.includes(replica)) return;
    this.#carry(this.#replicas.filter((one) => one !== replica));
    const plugins = this.#around.plugins(this.name);
    for (const plugin of plugins) plugin.restarts += 1;
    const verdict = await findVerdict(replica, exit);
    const retryInMs = await this.#around.failed({
      host: this.name,
      plugins,
      generation: replica.spec.generation,
      verdict,
      about: { plugin: culpritOf(replica, verdict.call?.action) },
      ranMs: Date.now() - replica.servesSince,
      survivors: this.#replicas.length,
      printed: replica.child.errorOutput.lines(20),
      keptBefore: false,
    });
    this.#again(retryInMs);
  }

  #startFailed(
    plugins: readonly PluginRecord[],
    error: Error,
    { keptBefore }: { keptBefore: boolean },
  ): Promise<number> {
    return this.#around.failed({
      host: this.name,
      plugins,
      generation: this.#generation,
      verdict: { kind: 'start-failed', reason: error.message },
      about: (error as Partial<StartError>).about ?? {},
      ranMs: 0,
      survivors: this.#replicas.length,
      printed: [],
      keptBefore,
    });
  }

  /** What may start, starts: after the delay where others go on serving, at once where nothing is held back. */
  #again(retryInMs: number): void {
    clearTimeout(this.#topUp);
    if (!this.#wanted) return;
    const delayMs = this.#replicas.length > 0 ? retryInMs : 0;
    this.#topUp = setTimeout(() => void this.start(), delayMs);
  }

  #carry(replicas: readonly Replica[]): void {
    this.#replicas = replicas;
    this.#around.carries(this.name, replicas);
  }

  #lacksPlugin(): boolean {
    const [carrying] = this.#replicas;
    return this.#around.plugins(this.name).some(({ id }) => carrying && !carrying.services.includes(id));
  }

  #count(): number {
    return Math.max(1, ...this.#around.plugins(this.name).map(({ replicas }) => replicas));
  }

  #oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#queue.then(work, work);
    this.#queue = next.catch(() => undefined);
    return next;
  }
}

/** The plugin whose action ran; the only one where there is only one. */
function culpritOf(replica: Replica, action: string | undefined): string | undefined {
  const { services } = replica;
  if (services.length === 1) return services[0];
  const named = action?.slice(0, action.indexOf('.'));
  return services.find((service) => service === named);
}

import type { PluginContract } from '@isp/sdk';
import type { Logger } from 'pino';
import { moveTo, type PluginRecord } from '../plugins/plugin-record.ts';
import type { LastChange } from '../plugins/plugin-store.ts';
import { restartDelayMs } from './backoff.ts';
import type { Generation } from './generation.ts';
import { describeExit } from './host-child.ts';
import { Stopwatch } from './stopwatch.ts';

/** What a host needs from the supervisor. */
export interface HostSurroundings {
  readonly log: Logger;
  /** Plugins it is to carry now. */
  plugins(host: string): PluginRecord[];
  /** Reads manifests again and migrates; answers why it cannot go on. */
  prepare(plugins: readonly PluginRecord[]): Promise<string | undefined>;
  launch(host: string, plugins: readonly PluginRecord[]): Promise<Generation>;
  /** Refuses contracts that clash with others, also with those just coming up. Answers how to take it back. */
  admit(contracts: readonly PluginContract[]): () => void;
  /** Waits until every node lists the generation and it lists every node. */
  introduce(generation: Generation): Promise<void>;
  /** Stores and tells what the host offers now. */
  announce(contracts: readonly PluginContract[]): Promise<void>;
  /** Tells every node that one is gone. */
  lost(nodeId: string): void;
  changed(plugins: readonly PluginRecord[], change: LastChange): Promise<void>;
}

const drainLimitMs = 20_000;
/** A host that ran this long is stable: its next crash counts from one again. */
const stableAfterMs = 60_000;

/** One host process and its generations: started, watched, swapped and stopped, one thing at a time. */
export class ManagedHost {
  readonly name: string;
  readonly #around: HostSurroundings;
  #current: Generation | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #failures = 0;
  #startedAt = 0;
  #wanted = false;
  #retry: NodeJS.Timeout | undefined;

  constructor(name: string, around: HostSurroundings) {
    this.name = name;
    this.#around = around;
  }

  get current(): Generation | undefined {
    return this.#current;
  }

  /** Brings the first generation up; on failure tries again later, with growing delay. */
  start(): Promise<void> {
    this.#wanted = true;
    return this.#oneAtATime(() => this.#startNow());
  }

  /**
   * Replaces the running generation by a new one, or keeps it and says why. Answers as soon as the new one serves; the
   * old one finishes what it has taken behind it, so that a gateway can answer the request that reloaded it.
   */
  async swap(): Promise<LastChange> {
    this.#wanted = true;
    const before = { generation: undefined as Generation | undefined };
    const change = await this.#oneAtATime(() => this.#swapNow(before));
    void this.#oneAtATime(() => this.#drain(before.generation));
    return change;
  }

  stop(): Promise<void> {
    this.#wanted = false;
    clearTimeout(this.#retry);
    return this.#oneAtATime(async () => {
      const plugins = this.#around.plugins(this.name);
      for (const plugin of plugins) moveTo(plugin, 'draining');
      const leaving = this.#current;
      this.#current = undefined;
      await leaving?.drain(drainLimitMs);
      for (const plugin of plugins) {
        plugin.pid = undefined;
        moveTo(plugin, 'stopped');
      }
    });
  }

  async #startNow(): Promise<void> {
    if (!this.#wanted || this.#current) return;
    const plugins = this.#around.plugins(this.name);
    for (const plugin of plugins) moveTo(plugin, 'starting', plugin.reason);
    try {
      await this.#bringUp(plugins);
    } catch (error) {
      this.#fail(plugins, (error as Error).message);
    }
  }

  async #swapNow(before: { generation: Generation | undefined }): Promise<LastChange> {
    const plugins = this.#around.plugins(this.name);
    const current = this.#current;
    const reason = await this.#replace(plugins, current);
    if (reason === undefined) before.generation = current;
    const at = new Date().toISOString();
    const change: LastChange =
      reason === undefined ? { at, outcome: 'done' } : { at, outcome: 'rolled-back', reason };
    await this.#around.changed(plugins, change);
    return change;
  }

  async #drain(generation: Generation | undefined): Promise<void> {
    if (!generation) return;
    const times = new Stopwatch();
    await generation.drain(drainLimitMs);
    times.lap('drain');
    this.#around.log.info({ generation: generation.label, lapsMs: times.lapsMs }, 'generation left');
  }

  /** Undefined when the new generation serves, otherwise why it does not. */
  async #replace(
    plugins: readonly PluginRecord[],
    before: Generation | undefined,
  ): Promise<string | undefined> {
    try {
      const problem = await this.#around.prepare(plugins);
      if (problem) return problem;
      await this.#bringUp(plugins);
      return undefined;
    } catch (error) {
      const reason = (error as Error).message;
      if (!before) this.#fail(plugins, reason);
      return reason;
    }
  }

  async #bringUp(plugins: readonly PluginRecord[]): Promise<void> {
    const times = new Stopwatch();
    const generation = await this.#around.launch(this.name, plugins);
    let unadmit: () => void = () => undefined;
    times.lap('launch');
    try {
      const limitMs = Math.max(...plugins.map(({ manifest }) => manifest?.startTimeoutSeconds ?? 10)) * 1000;
      const contracts = await generation.load(limitMs);
      times.lap('load');
      unadmit = this.#around.admit(contracts);
      await generation.serve(limitMs);
      times.lap('serve');
      await this.#around.introduce(generation);
      times.lap('introduce');
      await generation.open(limitMs);
      times.lap('open');
      this.#adopt(generation, plugins);
      await this.#around.announce(contracts);
      times.lap('announce');
      this.#around.log.info({ generation: generation.label, lapsMs: times.lapsMs }, 'generation serves');
    } catch (error) {
      unadmit();
      await generation.kill();
      this.#around.lost(generation.nodeId);
      throw error;
    }
  }

  #adopt(generation: Generation, plugins: readonly PluginRecord[]): void {
    const before = this.#current;
    if (before) before.leaving = true;
    this.#current = generation;
    this.#startedAt = Date.now();
    for (const plugin of plugins) {
      moveTo(plugin, 'running');
      plugin.generation = generation.spec.generation;
      plugin.pid = generation.child.pid;
    }
    void generation.child.exited.then((exit) => this.#exited(generation, describeExit(exit)));
  }

  #exited(generation: Generation, reason: string): void {
    this.#around.lost(generation.nodeId);
    if (generation.leaving || this.#current !== generation) return;
    this.#current = undefined;
    if (Date.now() - this.#startedAt > stableAfterMs) this.#failures = 0;
    const plugins = this.#around.plugins(this.name);
    for (const plugin of plugins) plugin.restarts += 1;
    this.#fail(plugins, reason);
  }

  #fail(plugins: readonly PluginRecord[], reason: string): void {
    this.#failures += 1;
    const delayMs = restartDelayMs(this.#failures);
    this.#around.log.error({ name: this.name, reason, retryInMs: delayMs }, 'host is down');
    for (const plugin of plugins) {
      plugin.pid = undefined;
      moveTo(plugin, delayMs > 0 ? 'backing-off' : 'crashed', reason);
    }
    if (this.#wanted) this.#retry = setTimeout(() => void this.start(), delayMs);
  }

  #oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#queue.then(work, work);
    this.#queue = next.catch(() => undefined);
    return next;
  }
}

import { type PluginPlacement, platformErrors } from '@isp/sdk';
import type { DiscoveredPlugin } from '../plugins/discover-plugins.ts';
import { assertEnablable, stopOrder } from '../plugins/enabling.ts';
import { hostStopLevels } from '../plugins/host-stop-levels.ts';
import type { LastChange } from '../plugins/last-change.ts';
import { loneHostProblem } from '../plugins/lone-hosts.ts';
import { moveTo, type PluginRecord } from '../plugins/plugin-record.ts';
import { SwapPreparation } from '../plugins/swap-preparation.ts';
import { Care } from './care.ts';
import { Catalogue } from './catalogue.ts';
import type { HostSurroundings } from './host-surroundings.ts';
import { hostsOf, neighboursOnOneHost } from './hosts-of.ts';
import { Launcher } from './launcher.ts';
import { ManagedHost } from './managed-host.ts';
import { Recovery } from './recovery.ts';
import type { Replica } from './replica.ts';
import type { SupervisorOptions } from './supervisor-options.ts';
import { renewTokens } from './token-renewal.ts';
import type { Transition } from './transition.ts';

/** Compares what is to run with what runs, and brings the two together. */
export class Supervisor {
  readonly #options: SupervisorOptions;
  readonly #hosts = new Map<string, ManagedHost>();
  readonly #launcher: Launcher;
  readonly #catalogue: Catalogue;
  readonly #recovery: Recovery;
  readonly #care: Care;
  readonly #preparation: SwapPreparation;
  readonly #stopRenewing: () => void;
  /** From now on an ending process is no failure. */
  #stopping = false;

  constructor(options: SupervisorOptions) {
    this.#options = options;
    this.#launcher = new Launcher(options);
    this.#catalogue = new Catalogue(options, () => this.#replicas());
    const { databaseUrl, keys } = options.source;
    const { databaseSecret } = keys;
    this.#preparation = new SwapPreparation({ ...options, databaseUrl, databaseSecret });
    this.#recovery = new Recovery({
      store: options.registry.store,
      journal: options.journal,
      revive: (record) => void this.#revive(record),
    });
    this.#care = new Care(options, this.#recovery);
    this.#stopRenewing = renewTokens(options, () => this.#replicas());
  }

  /**
   * Starts every enabled plugin's host; resolves when each has either started or failed once. Hosts of required
   * plugins go first, so that a stranger's plugin never gets a route before its owner.
   */
  async startAll(onProgress: (text: string) => void): Promise<void> {
    for (const record of this.#options.registry.records.values()) this.#recovery.resume(record);
    const plugins = this.#options.registry.startable();
    const required = hostsOf(plugins.filter((plugin) => plugin.required));
    const others = hostsOf(plugins).filter((name) => !required.includes(name));
    for (const names of [required, others]) {
      await Promise.all(names.map((name) => this.#startHost(name, onProgress)));
    }
    this.#launcher.replenish();
  }

  async #startHost(name: string, onProgress: (text: string) => void): Promise<void> {
    await this.#host(name).start();
    onProgress(`${name} ${this.#host(name).replicas.length > 0 ? 'is up' : 'did not start'}`);
  }

  /** Swaps a plugin's generation; the old one stays when the new one does not come up. */
  async reload(id: string, actor?: string): Promise<LastChange> {
    const record = this.#options.registry.get(id);
    if (!record.enabled) throw platformErrors.CONFLICT({ reason: `${id} is disabled; enable it first` });
    await this.#readmit(record);
    const admit = () => this.#recovery.release(record, 'it was reloaded', actor);
    const change = await this.#host(record.host).swap({ admit });
    this.#noteChange(record, change, actor);
    return change;
  }

  /**
   * Takes in a plugin that was not there at the start, and starts it.
   *
   * @throws CONFLICT when its manifest is not sound or its id is taken, with the reason.
   */
  async bringIn(plugin: DiscoveredPlugin): Promise<LastChange> {
    const { id, state, reason } = await this.#options.registry.admit(plugin);
    if (state === 'installed') return this.reload(id);
    throw platformErrors.CONFLICT({ reason: reason ?? `${id} is ${state}` });
  }

  /** Swaps a plugin to another version of its package; the old one stays when the new one does not come up. */
  async transit(id: string, transition: Transition): Promise<LastChange> {
    const record = this.#options.registry.get(id);
    const admit = () => this.#recovery.release(record, 'its version is changed');
    return this.#host(record.host).swap({ transition, admit });
  }

  /** Stops a plugin that must not run any more; it is refused until something about it changes. */
  async reject(id: string, reason: string): Promise<void> {
    const { registry } = this.#options;
    const record = registry.get(id);
    const shared = registry.onHost(record.host).some((other) => other !== record);
    this.#recovery.forget(record);
    if (!shared) await this.#host(record.host).stop();
    moveTo(record, 'rejected', reason);
    if (shared) await this.#host(record.host).swap();
  }

  /** Stops a plugin and forgets it, as if its folder had never been there; what it stored stays. */
  async letGo(id: string): Promise<void> {
    const { registry } = this.#options;
    const record = registry.get(id);
    const shared = registry.onHost(record.host).some((other) => other !== record);
    this.#recovery.forget(record);
    if (!shared) await this.#host(record.host).stop();
    registry.records.delete(id);
    if (shared) await this.#host(record.host).swap();
    else this.#hosts.delete(record.host);
    await this.#catalogue.changed();
  }

  /** Lets a plugin out of quarantine, or out of whatever holds it back, and starts it. */
  async release(id: string, actor?: string): Promise<void> {
    const record = this.#options.registry.get(id);
    if (!record.hold && !record.quarantine)
      throw platformErrors.CONFLICT({ reason: `${id} is not held back; it is ${record.state}` });
    await this.#recovery.release(record, 'it was released', actor);
    await this.#revive(record);
  }

  /** Changes how a plugin runs; what does not come up is taken back. */
  async place(id: string, wish: PluginPlacement): Promise<void> {
    const record = this.#options.registry.get(id);
    const lone = loneHostProblem({ ...record, ...wish }, this.#options.registry.records.values());
    if (lone) throw platformErrors.CONFLICT({ reason: lone });
    const before = { ...record };
    Object.assign(record, wish);
    const problem = record.enabled ? await this.#moveTo(record, before) : undefined;
    if (problem) Object.assign(record, { host: before.host, memoryLimitMb: before.memoryLimitMb });
    await this.#options.registry.store.savePlacement(record);
    if (problem) throw platformErrors.CONFLICT({ reason: `${id} stays where it was: ${problem}` });
  }

  /** Every process that carries plugins or is about to. */
  get launched(): ReadonlySet<Replica> {
    return this.#launcher.launched;
  }

  /** Asks every process that carries a plugin; rejects when one refuses or does not answer. */
  async askPlugin<T>(id: string, kind: string, data: unknown, timeoutMs: number): Promise<T[]> {
    const { host } = this.#options.registry.get(id);
    const replicas = this.#host(host).replicas.filter(({ services }) => services.includes(id));
    return Promise.all(replicas.map(({ child }) => child.channel.ask<T>(kind, data, timeoutMs)));
  }

  async enable(id: string): Promise<void> {
    const record = this.#options.registry.get(id);
    await this.#readmit(record);
    assertEnablable(record, this.#options.registry.records);
    await this.#options.registry.store.setEnabled(id, true);
    record.enabled = true;
    this.#recovery.forget(record);
    moveTo(record, 'installed');
    await this.#host(record.host).swap();
  }

  /** Stops a plugin for good, before it what needs it: their routes disappear, their jobs wait. Answers all of them. */
  async disable(id: string, options: { dependants: boolean }): Promise<string[]> {
    const { registry } = this.#options;
    const stopped = stopOrder(registry.get(id), registry.records, options);
    for (const together of neighboursOnOneHost(stopped)) await this.#disableTogether(together);
    await this.#catalogue.changed();
    return stopped.map((one) => one.id);
  }

  /** A host that goes on without some of its plugins is swapped once for all of them. */
  async #disableTogether(records: readonly PluginRecord[]): Promise<void> {
    const { registry } = this.#options;
    const host = (records[0] as PluginRecord).host;
    for (const { id } of records) await registry.store.setEnabled(id, false);
    const shared = registry.onHost(host).some((other) => !records.includes(other));
    if (!shared) await this.#host(host).stop();
    for (const record of records) {
      record.enabled = false;
      this.#recovery.forget(record);
      moveTo(record, 'stopped', 'disabled');
    }
    if (shared) await this.#host(host).swap();
  }

  /** Sends a request to every running generation. */
  async askAll<T>(kind: string, data: unknown, timeoutMs: number): Promise<T[]> {
    const asked = this.#replicas().map(({ child }) => child.channel.ask<T>(kind, data, timeoutMs));
    const answers = await Promise.allSettled(asked);
    return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  }

  /** Stops hosts in order: doors first (core), then whose plugins need others before those. */
  async stopAll(): Promise<void> {
    this.#stopping = true;
    this.#stopRenewing();
    this.#recovery.close();
    await this.#launcher.close();
    for (const replica of this.#launcher.launched) if (!replica.serves) void replica.kill();
    await this.#hosts.get('core')?.stop();
    const levels = hostStopLevels([...this.#hosts.keys()], this.#options.registry.records.values());
    for (const names of levels) await Promise.all(names.map((name) => this.#host(name).stop()));
  }

  /** Brings a plugin to where it is wanted, the new place first; answers why it did not work. */
  async #moveTo(
    record: PluginRecord,
    before: { readonly host: string; readonly memoryLimitMb: number },
  ): Promise<string | undefined> {
    const moves = record.host !== before.host;
    if (!moves && record.memoryLimitMb === before.memoryLimitMb) {
      await this.#host(record.host).scale();
      return undefined;
    }
    const { outcome, reason } = await this.#host(record.host).swap();
    if (outcome === 'rolled-back') return reason ?? 'no reason known';
    if (moves && this.#options.registry.onHost(before.host).length > 0) await this.#host(before.host).swap();
    else if (moves) await this.#host(before.host).stop();
    return undefined;
  }

  #noteChange(
    { id, manifest, generation }: PluginRecord,
    change: LastChange,
    actor: string | undefined,
  ): void {
    const [type, title] =
      change.outcome === 'done'
        ? ['swapped', `${id} was reloaded`]
        : ['rolled-back', `the reload of ${id} was rolled back: ${change.reason}`];
    this.#options.journal.note({
      plugin: id,
      generation,
      ...(manifest ? { version: manifest.version } : {}),
      type,
      title,
      ...(actor ? { actor } : {}),
    });
  }

  /** What was refused when it was to be loaded last may be all right by now. */
  async #readmit(record: PluginRecord): Promise<void> {
    const { loadGuard, registry } = this.#options;
    if (!record.package || record.state !== 'rejected') return;
    if (registry.unmetWith(record.package.manifest).length > 0) return;
    if ((await loadGuard.problemOf(record.package)) === undefined) moveTo(record, 'installed');
  }

  #replicas(): Replica[] {
    return [...this.#hosts.values()].flatMap(({ replicas }) => replicas);
  }

  /** A plugin that was held back comes again; the others of its host go on. */
  async #revive(record: PluginRecord): Promise<void> {
    if (!record.enabled || record.hold) return;
    const change = await this.#host(record.host).revive();
    if (change?.outcome === 'rolled-back')
      await this.#recovery.failedAgain(record, change.reason ?? 'no reason known');
  }

  #host(name: string): ManagedHost {
    const known = this.#hosts.get(name);
    if (known) return known;
    const made = new ManagedHost(name, this.#surroundings());
    this.#hosts.set(name, made);
    return made;
  }

  #surroundings(): HostSurroundings {
    const { registry, log } = this.#options;
    return {
      log,
      plugins: (host) => registry.onHost(host),
      prepare: (plugins) => {
        const overlaps = plugins.some(({ host }) => this.#host(host).replicas.length > 0);
        return this.#preparation.prepare(plugins, { overlaps });
      },
      nextGeneration: (plugins) => registry.store.nextGeneration(plugins.map(({ id }) => id)),
      launch: (place, plugins) => this.#launcher.launch(place, plugins),
      admit: (contracts) => this.#catalogue.admit(contracts),
      introduce: (replica) => this.#launcher.introduce(replica, this.#replicas()),
      announce: async (contracts) => {
        await this.#catalogue.announce(contracts);
        this.#care.introduced(contracts.map(({ plugin }) => plugin));
      },
      carries: (host, replicas) => this.#care.carries(host, replicas),
      lost: (nodeId) => this.#lost(nodeId),
      failed: async (failure) => (this.#stopping ? 0 : this.#care.failed(failure)),
      overlapEnded: (plugins) => this.#preparation.finish(plugins),
      changed: (plugins, change) => registry.noteChange(plugins, change),
    };
  }

  #lost(nodeId: string): void {
    for (const { child } of this.#replicas()) child.channel.tell('node-lost', { nodeId });
    this.#options.jobs.nodeLost(nodeId);
  }
}

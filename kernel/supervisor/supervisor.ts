import { rm } from 'node:fs/promises';
import type { HealthReport, PluginContract, PluginPlacement, Principal } from '@isp/sdk';
import { platformErrors } from '@isp/sdk';
import { pluginPrincipal } from '@isp/sdk/runtime';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { ChildRegistry } from '../data-directory/child-registry.ts';
import type { DataDirectory } from '../data-directory/open-data-directory.ts';
import type { JobsHost } from '../jobs/jobs-host.ts';
import type { Journal } from '../journal/journal.ts';
import type { ProcessMetrics } from '../metrics/process-counts.ts';
import { assertEnablable, stopOrder } from '../plugins/enabling.ts';
import { hostStopLevels } from '../plugins/host-stop-levels.ts';
import type { LastChange } from '../plugins/last-change.ts';
import { moveTo, type PluginRecord } from '../plugins/plugin-record.ts';
import type { PluginRegistry } from '../plugins/plugin-registry.ts';
import { routeConflicts } from '../plugins/route-conflicts.ts';
import { settleServingState } from '../plugins/serving-state.ts';
import { SwapPreparation } from '../plugins/swap-preparation.ts';
import { topicConflicts } from '../plugins/topic-conflicts.ts';
import { StartError } from '../start-error.ts';
import type { HostFailure, HostSurroundings } from './host-surroundings.ts';
import { incidentOf } from './incident-of.ts';
import { kernelPrincipal, makeSpec, type SpecSource, tokenLifetimeSeconds } from './make-spec.ts';
import { ManagedHost } from './managed-host.ts';
import { ProcessPool } from './process-pool.ts';
import { Recovery } from './recovery.ts';
import { Replica } from './replica.ts';

export interface SupervisorOptions {
  readonly registry: PluginRegistry;
  readonly source: SpecSource;
  readonly children: ChildRegistry;
  readonly jobs: JobsHost;
  readonly log: Logger;
  readonly pool: Pool;
  readonly directory: DataDirectory;
  readonly journal: Journal;
  /** Name of this kernel on the bus. */
  readonly node: string;
  /** A process came or went. */
  onProcessesChanged(): void;
  /** What a process has counted when it leaves. */
  onLastMetrics(metrics: ProcessMetrics): void;
}

/** Long enough for the incident to read what a dead process was working on. */
const keepFlightMs = 5_000;
const listLimitMs = 5_000;
const followLimitMs = 3_000;

/** Compares what is to run with what runs, and brings the two together. */
export class Supervisor {
  readonly #options: SupervisorOptions;
  readonly #hosts = new Map<string, ManagedHost>();
  readonly #pool: ProcessPool;
  readonly #recovery: Recovery;
  readonly #preparation: SwapPreparation;
  /** Every process that was given plugins and has not ended. */
  readonly #launched = new Set<Replica>();
  /** Contracts that were admitted and are not announced yet. */
  readonly #comingUp = new Set<PluginContract>();
  readonly #tokens: NodeJS.Timeout;

  constructor(options: SupervisorOptions) {
    this.#options = options;
    this.#pool = new ProcessPool({ ...options, natsUrl: options.source.natsUrl });
    const { databaseUrl } = options.source;
    this.#preparation = new SwapPreparation({ ...options, databaseUrl });
    this.#recovery = new Recovery({
      store: options.registry.store,
      journal: options.journal,
      revive: (record) => void this.#revive(record),
    });
    this.#tokens = setInterval(() => void this.#renewTokens(), (tokenLifetimeSeconds * 1000) / 3);
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
    this.#pool.replenish();
  }

  async #startHost(name: string, onProgress: (text: string) => void): Promise<void> {
    await this.#host(name).start();
    onProgress(`${name} ${this.#host(name).replicas.length > 0 ? 'is up' : 'did not start'}`);
  }

  /** Swaps a plugin's generation; the old one stays when the new one does not come up. */
  async reload(id: string, actor?: string): Promise<LastChange> {
    const record = this.#options.registry.get(id);
    if (!record.enabled) throw platformErrors.CONFLICT({ reason: `${id} is disabled; enable it first` });
    await this.#recovery.release(record, 'it was reloaded', actor);
    const change = await this.#host(record.host).swap();
    this.#noteChange(record, change, actor);
    return change;
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
    const before = { ...record };
    Object.assign(record, wish);
    const problem = record.enabled ? await this.#moveTo(record, before) : undefined;
    if (problem) Object.assign(record, { host: before.host, memoryLimitMb: before.memoryLimitMb });
    await this.#options.registry.store.savePlacement(record);
    if (problem) throw platformErrors.CONFLICT({ reason: `${id} stays where it was: ${problem}` });
  }

  /** Every process that carries plugins or is about to. */
  get launched(): ReadonlySet<Replica> {
    return this.#launched;
  }

  /** Asks every process that carries a plugin; rejects when one refuses or does not answer. */
  async askPlugin<T>(id: string, kind: string, data: unknown, timeoutMs: number): Promise<T[]> {
    const { host } = this.#options.registry.get(id);
    const replicas = this.#host(host).replicas.filter(({ services }) => services.includes(id));
    return Promise.all(replicas.map(({ child }) => child.channel.ask<T>(kind, data, timeoutMs)));
  }

  async enable(id: string): Promise<void> {
    const record = this.#options.registry.get(id);
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
    for (const one of stopped) await this.#disableOne(one);
    this.#tellRunning();
    await this.#followCatalogue();
    return stopped.map((one) => one.id);
  }

  async #disableOne(record: PluginRecord): Promise<void> {
    await this.#options.registry.store.setEnabled(record.id, false);
    const shared = this.#options.registry.onHost(record.host).length > 1;
    if (!shared) await this.#host(record.host).stop();
    record.enabled = false;
    moveTo(record, 'stopped', 'disabled');
    if (shared) await this.#host(record.host).swap();
  }

  /** Sends a request to every running generation. */
  async askAll<T>(kind: string, data: unknown, timeoutMs: number): Promise<T[]> {
    const asked = this.#replicas().map(({ child }) => child.channel.ask<T>(kind, data, timeoutMs));
    const answers = await Promise.allSettled(asked);
    return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  }

  /** Stops hosts in order: doors first (core), then whose plugins need others before those. */
  async stopAll(): Promise<void> {
    clearInterval(this.#tokens);
    this.#recovery.close();
    await this.#pool.close();
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

  #replicas(): Replica[] {
    return [...this.#hosts.values()].flatMap(({ replicas }) => replicas);
  }

  /** A plugin that was held back comes again; the others of its host go on. */
  async #revive(record: PluginRecord): Promise<void> {
    if (!record.enabled || record.hold) return;
    const host = this.#host(record.host);
    const carried = host.replicas.some(({ services }) => services.includes(record.id));
    if (host.replicas.length > 0 && !carried) await host.swap();
    else await host.start();
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
      prepare: (plugins) => this.#prepare(plugins),
      nextGeneration: (plugins) => registry.store.nextGeneration(plugins.map(({ id }) => id)),
      launch: (place, plugins) => this.#launch(place, plugins),
      admit: (contracts) => this.#admit(contracts),
      introduce: (replica) => this.#introduce(replica),
      announce: (contracts) => this.#announce(contracts),
      carries: (host, replicas) => this.#carries(host, replicas),
      lost: (nodeId) => this.#lost(nodeId),
      failed: (failure) => this.#failed(failure),
      overlapEnded: (plugins) => this.#preparation.finish(plugins),
      changed: async (plugins, change) => {
        for (const plugin of plugins) {
          plugin.lastChange = change;
          await registry.store.saveLastChange(plugin.id, change);
        }
      },
    };
  }

  #prepare(plugins: readonly PluginRecord[]): Promise<string | undefined> {
    const overlaps = plugins.some(({ host }) => this.#host(host).replicas.length > 0);
    return this.#preparation.prepare(plugins, { overlaps });
  }

  async #launch(
    place: { host: string; generation: number },
    plugins: readonly PluginRecord[],
  ): Promise<Replica> {
    const { source, children } = this.#options;
    const child = await this.#pool.take(Math.max(...plugins.map(({ memoryLimitMb }) => memoryLimitMb)));
    const spec = await makeSpec(source, { ...place, ...child }, plugins).catch((error: unknown) => {
      child.kill();
      throw error;
    });
    await children.record({ role: `host:${place.host}#${place.generation}`, pid: child.pid });
    setTimeout(() => this.#pool.replenish(), 200).unref();
    const replica = new Replica(spec, child);
    child.channel.on('last-metrics', this.#options.onLastMetrics);
    this.#launched.add(replica);
    void child.exited.then(() => this.#forget(replica));
    return replica;
  }

  #forget(replica: Replica): void {
    this.#launched.delete(replica);
    setTimeout(() => void rm(replica.child.flightFile, { force: true }), keepFlightMs).unref();
  }

  /** What the plugins' records say of processes follows what runs. */
  #carries(host: string, replicas: readonly Replica[]): void {
    for (const record of this.#options.registry.records.values()) {
      if (record.host !== host) continue;
      const carrying = replicas.filter(({ services }) => services.includes(record.id));
      record.processes = carrying;
      record.pid = carrying[0]?.pid;
      const before = record.generation;
      record.generation = carrying[0]?.generation ?? before;
      record.blocked = undefined;
      if (record.generation !== before) this.#noteStart(record, carrying[0]?.firstHealth[record.id]);
      if (carrying.length > 0) this.#recovery.serves(record);
      settleServingState(record);
    }
    this.#options.onProcessesChanged();
  }

  #noteStart(record: PluginRecord, health: HealthReport | undefined): void {
    const { id, generation, manifest } = record;
    record.health = health && { ...health, at: new Date() };
    const version = manifest?.version ?? '0.0.0';
    const title = `${id} ${version} serves as generation ${generation}`;
    this.#options.journal.note({ plugin: id, generation, version, type: 'started', title });
  }

  /** Writes the incident down and decides how it goes on. */
  async #failed(failure: HostFailure): Promise<number> {
    const { journal, node, source } = this.#options;
    const { plugins, about, verdict, keptBefore } = failure;
    const concerned = plugins.filter(({ id }) => about.plugin === undefined || id === about.plugin);
    for (const record of concerned)
      journal.record(await incidentOf(record, failure, { node, logFile: source.logFile }));
    if (keptBefore) return 0;
    return this.#recovery.assess(plugins, {
      ...failure,
      ...about,
      reason: verdict.reason,
      culprit: about.plugin,
      fromOutside: verdict.fromOutside ?? false,
    });
  }

  #admit(contracts: readonly PluginContract[]): () => void {
    const others = [...this.#options.registry.contracts(), ...this.#comingUp, ...contracts];
    const conflicts = contracts.flatMap((contract) => [
      ...routeConflicts(contract, others),
      ...topicConflicts(contract, others),
    ]);
    if (conflicts.length > 0) throw new StartError('ROUTE_TAKEN', conflicts.join('; '));
    for (const contract of contracts) this.#comingUp.add(contract);
    return () => {
      for (const contract of contracts) this.#comingUp.delete(contract);
    };
  }

  async #introduce(replica: Replica): Promise<void> {
    const others = this.#replicas().filter(({ nodeId, leaving }) => nodeId !== replica.nodeId && !leaving);
    const listed = [
      ...others.map((other) => other.lists(replica.nodeId, replica.services, listLimitMs)),
      ...others.map((other) => replica.lists(other.nodeId, other.services, listLimitMs)),
      this.#options.jobs.lists(replica.nodeId, replica.services, listLimitMs),
    ];
    const answers = await Promise.allSettled(listed);
    const refused = answers.some((answer) => answer.status === 'fulfilled' && answer.value === false);
    if (refused) throw new StartError('NOT_LISTED', `not every node listed it within ${listLimitMs} ms`);
  }

  async #announce(contracts: readonly PluginContract[]): Promise<void> {
    for (const contract of contracts) {
      const record = this.#options.registry.get(contract.plugin);
      record.contract = contract;
      this.#comingUp.delete(contract);
      await this.#options.registry.store.saveContract(contract);
    }
    this.#tellRunning();
    await this.#followCatalogue();
    this.#options.onProcessesChanged();
  }

  /** Gateways take over the routes as they are now; one that does not answer is not waited for. */
  async #followCatalogue(): Promise<void> {
    await this.askAll('catalogue-changed', undefined, followLimitMs);
  }

  /** Jobs of enabled plugins are run; a plugin that is down for a moment holds only its own. */
  #tellRunning(): void {
    const enabled = [...this.#options.registry.records.values()].filter(
      ({ enabled, contract }) => enabled && contract,
    );
    this.#options.jobs.run(enabled.map(({ id }) => id));
  }

  #lost(nodeId: string): void {
    for (const { child } of this.#replicas()) child.channel.tell('node-lost', { nodeId });
    this.#options.jobs.nodeLost(nodeId);
  }

  async #renewTokens(): Promise<void> {
    for (const { child, spec } of this.#replicas()) {
      const entries = spec.plugins.map(async ({ manifest }) => {
        const principal: Principal = pluginPrincipal({ manifest });
        return [
          manifest.id,
          await this.#options.source.signer.sign(principal, tokenLifetimeSeconds),
        ] as const;
      });
      child.channel.tell('tokens', Object.fromEntries(await Promise.all(entries)));
    }
    this.#options.jobs.renewToken(
      await this.#options.source.signer.sign(kernelPrincipal, tokenLifetimeSeconds),
    );
  }
}

function hostsOf(plugins: readonly PluginRecord[]): string[] {
  return [...new Set(plugins.map(({ host }) => host))];
}

import type { PluginContract, Principal } from '@isp/sdk';
import { platformErrors } from '@isp/sdk';
import { pluginPrincipal } from '@isp/sdk/runtime';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { ChildRegistry } from '../data-directory/child-registry.ts';
import { migrateInChild } from '../database/migrate-in-child.ts';
import { pendingMigrations } from '../database/pending-migrations.ts';
import type { JobsHost } from '../jobs/jobs-host.ts';
import { moveTo, type PluginRecord } from '../plugins/plugin-record.ts';
import type { PluginRegistry } from '../plugins/plugin-registry.ts';
import type { LastChange } from '../plugins/plugin-store.ts';
import { routeConflicts } from '../plugins/route-conflicts.ts';
import { topicConflicts } from '../plugins/topic-conflicts.ts';
import { StartError } from '../start-error.ts';
import { Generation } from './generation.ts';
import { kernelPrincipal, makeSpec, type SpecSource, tokenLifetimeSeconds } from './make-spec.ts';
import { type HostSurroundings, ManagedHost } from './managed-host.ts';
import { ProcessPool } from './process-pool.ts';

export interface SupervisorOptions {
  readonly registry: PluginRegistry;
  readonly source: SpecSource;
  readonly children: ChildRegistry;
  readonly jobs: JobsHost;
  readonly log: Logger;
  readonly pool: Pool;
  /** A process came or went. */
  onProcessesChanged(): void;
}

const listLimitMs = 5_000;
const followLimitMs = 3_000;

/** Compares what is to run with what runs, and brings the two together. */
export class Supervisor {
  readonly #options: SupervisorOptions;
  readonly #hosts = new Map<string, ManagedHost>();
  readonly #pool: ProcessPool;
  /** Contracts that were admitted and are not announced yet. */
  readonly #comingUp = new Set<PluginContract>();
  readonly #tokens: NodeJS.Timeout;

  constructor(options: SupervisorOptions) {
    this.#options = options;
    this.#pool = new ProcessPool(options.children, options.source.natsUrl);
    this.#tokens = setInterval(() => void this.#renewTokens(), (tokenLifetimeSeconds * 1000) / 3);
  }

  /**
   * Starts every enabled plugin's host; resolves when each has either started or failed once. Hosts of required
   * plugins go first, so that a stranger's plugin never gets a route before its owner.
   */
  async startAll(onProgress: (text: string) => void): Promise<void> {
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
    onProgress(`${name} ${this.#host(name).current ? 'is up' : 'did not start'}`);
  }

  /** Swaps a plugin's generation; the old one stays when the new one does not come up. */
  async reload(id: string): Promise<LastChange> {
    const record = this.#options.registry.get(id);
    if (!record.enabled) throw platformErrors.CONFLICT({ reason: `${id} is disabled; enable it first` });
    return this.#host(record.host).swap();
  }

  async enable(id: string): Promise<void> {
    const record = this.#options.registry.get(id);
    if (record.state === 'rejected')
      throw platformErrors.CONFLICT({ reason: record.reason ?? `${id} is rejected` });
    await this.#options.registry.store.setEnabled(id, true);
    record.enabled = true;
    moveTo(record, 'installed');
    await this.#host(record.host).swap();
  }

  /** Stops a plugin for good: its routes disappear, its jobs wait. */
  async disable(id: string): Promise<void> {
    const record = this.#options.registry.get(id);
    await this.#options.registry.store.setEnabled(id, false);
    const shared = this.#options.registry.onHost(record.host).length > 1;
    if (!shared) await this.#host(record.host).stop();
    record.enabled = false;
    moveTo(record, 'stopped', 'disabled');
    if (shared) await this.#host(record.host).swap();
    this.#tellRunning();
    await this.#followCatalogue();
  }

  /** Sends a request to every running generation. */
  async askAll<T>(kind: string, data: unknown, timeoutMs: number): Promise<T[]> {
    const asked = this.#generations().map(({ child }) => child.channel.ask<T>(kind, data, timeoutMs));
    const answers = await Promise.allSettled(asked);
    return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  }

  /** Stops hosts in order: doors first (core), then the rest. */
  async stopAll(): Promise<void> {
    clearInterval(this.#tokens);
    await this.#pool.close();
    await this.#hosts.get('core')?.stop();
    await Promise.all([...this.#hosts.values()].map((host) => host.stop()));
  }

  #generations(): Generation[] {
    return [...this.#hosts.values()].flatMap(({ current }) => (current ? [current] : []));
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
      launch: (host, plugins) => this.#launch(host, plugins),
      admit: (contracts) => this.#admit(contracts),
      introduce: (generation) => this.#introduce(generation),
      announce: (contracts) => this.#announce(contracts),
      lost: (nodeId) => this.#lost(nodeId),
      changed: async (plugins, change) => {
        for (const plugin of plugins) {
          plugin.lastChange = change;
          await registry.store.saveLastChange(plugin.id, change);
        }
      },
    };
  }

  async #prepare(plugins: readonly PluginRecord[]): Promise<string | undefined> {
    for (const plugin of plugins) {
      const problem = await this.#options.registry.reread(plugin);
      if (problem) return problem;
    }
    const { databaseUrl } = this.#options.source;
    const pending = await pendingMigrations(this.#options.pool, plugins);
    if (pending.length === 0) return undefined;
    const outcomes = await migrateInChild({ databaseUrl, plugins: pending }, () => undefined);
    const failed = outcomes.find(({ problem }) => problem);
    return failed && `the migration of ${failed.plugin} failed: ${failed.problem}`;
  }

  async #launch(host: string, plugins: readonly PluginRecord[]): Promise<Generation> {
    const { registry, source, children } = this.#options;
    const number = await registry.store.nextGeneration(plugins.map(({ id }) => id));
    const child = await this.#pool.take();
    const spec = await makeSpec(source, { host, generation: number, nodeId: child.nodeId }, plugins);
    await children.record({ role: `host:${host}#${number}`, pid: child.pid });
    child.channel.on('pulse', (pulse: never) => {
      for (const plugin of plugins) plugin.pulse = pulse;
    });
    setTimeout(() => this.#pool.replenish(), 200).unref();
    return new Generation(spec, child);
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

  async #introduce(generation: Generation): Promise<void> {
    const others = this.#generations().filter(
      ({ nodeId, leaving }) => nodeId !== generation.nodeId && !leaving,
    );
    const listed = [
      ...others.map((other) => other.lists(generation.nodeId, generation.services, listLimitMs)),
      ...others.map((other) => generation.lists(other.nodeId, other.services, listLimitMs)),
      this.#options.jobs.lists(generation.nodeId, generation.services, listLimitMs),
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
    for (const { child } of this.#generations()) child.channel.tell('node-lost', { nodeId });
    this.#options.jobs.nodeLost(nodeId);
  }

  async #renewTokens(): Promise<void> {
    for (const { child, spec } of this.#generations()) {
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

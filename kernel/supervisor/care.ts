import type { PluginRecord } from '../plugins/plugin-record.ts';
import { settleServingState } from '../plugins/serving-state.ts';
import type { HostFailure } from './host-surroundings.ts';
import { incidentOf } from './incident-of.ts';
import type { Recovery } from './recovery.ts';
import type { Replica } from './replica.ts';
import type { SupervisorOptions } from './supervisor-options.ts';

/** Keeps the plugins' records, their events and incidents true as processes come and go. */
export class Care {
  readonly #options: SupervisorOptions;
  readonly #recovery: Recovery;
  /** The generation of each plugin whose start was written down last. */
  readonly #noted = new WeakMap<PluginRecord, number | undefined>();

  constructor(options: SupervisorOptions, recovery: Recovery) {
    this.#options = options;
    this.#recovery = recovery;
  }

  /** What the plugins' records say of processes follows what runs. */
  carries(host: string, replicas: readonly Replica[]): void {
    for (const record of this.#options.registry.records.values()) {
      if (record.host !== host) continue;
      const carrying = replicas.filter(({ services }) => services.includes(record.id));
      record.processes = carrying;
      record.pid = carrying[0]?.pid;
      const before = record.generation;
      record.generation = carrying[0]?.generation ?? before;
      record.blocked = undefined;
      const health = carrying[0]?.firstHealth[record.id];
      if (record.generation !== before) record.health = health && { ...health, at: new Date() };
      if (carrying.length > 0) this.#recovery.serves(record);
      settleServingState(record);
    }
    this.#options.onProcessesChanged();
  }

  /** Writes down that they serve: their routes are in place, so whoever hears of it may ask them at once. */
  introduced(plugins: readonly string[]): void {
    for (const id of plugins) {
      const record = this.#options.registry.get(id);
      if (record.processes.length === 0 || this.#noted.get(record) === record.generation) continue;
      this.#noted.set(record, record.generation);
      this.#noteStart(record);
    }
  }

  #noteStart({ id, generation, manifest }: PluginRecord): void {
    const version = manifest?.version ?? '0.0.0';
    const title = `${id} ${version} serves as generation ${generation}`;
    this.#options.journal.note({ plugin: id, generation, version, type: 'started', title });
  }

  /** Writes the incident down and decides how it goes on. */
  async failed(failure: HostFailure): Promise<number> {
    const { journal, node, source } = this.#options;
    const { plugins, about, verdict, keptBefore } = failure;
    const waits = about.failure === 'settings' && !keptBefore;
    const concerned = plugins.filter(({ id }) => about.plugin === undefined || id === about.plugin);
    for (const record of waits ? [] : concerned)
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
}

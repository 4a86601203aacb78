import type { HealthReport } from '@isp/sdk';
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

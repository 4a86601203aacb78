import type { HealthReport } from '@isp/sdk';
import type { Journal } from '../journal/journal.ts';
import type { PluginRecord } from '../plugins/plugin-record.ts';
import type { PluginRegistry } from '../plugins/plugin-registry.ts';
import { settleServingState } from '../plugins/serving-state.ts';
import { worstOf } from './worst-of.ts';

const intervalMs = 10_000;

export interface HealthSources {
  readonly registry: PluginRegistry;
  readonly journal: Journal;
  readonly node: string;
  /** What every process says of its plugins. */
  ask(): Promise<Record<string, HealthReport>[]>;
}

/** Asks every plugin how it is, every ten seconds; a plugin that is not healthy is `degraded`, with its reason. */
export class HealthWatch {
  readonly #sources: HealthSources;
  readonly #timer: NodeJS.Timeout;

  constructor(sources: HealthSources) {
    this.#sources = sources;
    this.#timer = setInterval(() => void this.check(), intervalMs);
  }

  async check(): Promise<void> {
    const answers = await this.#sources.ask();
    for (const record of this.#sources.registry.records.values()) {
      const reports = answers.flatMap((answer) => answer[record.id] ?? []);
      this.#note(record, worstOf(reports));
    }
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #note(record: PluginRecord, report: HealthReport | undefined): void {
    const before = record.health?.state;
    record.health = report && { ...report, at: new Date() };
    if (report?.state === 'unhealthy' && before !== 'unhealthy') this.#recordIncident(record, report);
    settleServingState(record);
  }

  #recordIncident({ id, generation, manifest }: PluginRecord, { reason }: HealthReport): void {
    const { journal, node } = this.#sources;
    journal.record({
      plugin: id,
      version: manifest?.version ?? '0.0.0',
      generation,
      kind: 'health',
      reason: reason ?? 'its own check says unhealthy and gives no reason',
      logTail: [],
      node,
    });
  }
}

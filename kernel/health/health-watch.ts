import type { HealthReport } from '@isp/sdk';
import { moveTo, type PluginRecord } from '../plugins/plugin-record.ts';
import type { PluginRegistry } from '../plugins/plugin-registry.ts';

const intervalMs = 10_000;

/** Asks every plugin how it is, every ten seconds; a plugin that is not healthy is `degraded`, with its reason. */
export class HealthWatch {
  readonly #registry: PluginRegistry;
  readonly #ask: () => Promise<Record<string, HealthReport>[]>;
  readonly #timer: NodeJS.Timeout;

  constructor(registry: PluginRegistry, ask: () => Promise<Record<string, HealthReport>[]>) {
    this.#registry = registry;
    this.#ask = ask;
    this.#timer = setInterval(() => void this.check(), intervalMs);
  }

  async check(): Promise<void> {
    const answers: Record<string, HealthReport> = Object.assign({}, ...(await this.#ask()));
    for (const record of this.#registry.records.values()) note(record, answers[record.id]);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}

function note(record: PluginRecord, report: HealthReport | undefined): void {
  record.health = report && { ...report, at: new Date() };
  if (!report || (record.state !== 'running' && record.state !== 'degraded')) return;
  const healthy = report.state === 'healthy';
  moveTo(record, healthy ? 'running' : 'degraded', healthy ? undefined : report.reason);
}

import { rm } from 'node:fs/promises';
import type { PluginRecord } from '../plugins/plugin-record.ts';
import { StartError } from '../start-error.ts';
import { followSandbox } from './follow-sandbox.ts';
import { hearRefusals } from './hear-refusals.ts';
import { makeSpec } from './make-spec.ts';
import { ProcessPool } from './process-pool.ts';
import { Replica } from './replica.ts';
import type { SupervisorOptions } from './supervisor-options.ts';

/** Long enough for the incident to read what a dead process was working on. */
const keepFlightMs = 5_000;
const listLimitMs = 20_000;

/** Starts the processes of hosts and makes them known to all others. */
export class Launcher {
  readonly #options: SupervisorOptions;
  readonly #pool: ProcessPool;
  /** Every process that was given plugins and has not ended. */
  readonly launched = new Set<Replica>();

  constructor(options: SupervisorOptions) {
    this.#options = options;
    this.#pool = new ProcessPool({
      ...options,
      natsUrl: options.source.natsUrl,
      development: options.source.configuration.development,
      wantedSpares: () => wantedSpares(options.registry.records.values()),
    });
  }

  /** Starts the warm spares that are missing. */
  replenish(): void {
    this.#pool.replenish();
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  async launch(
    place: { host: string; generation: number },
    plugins: readonly PluginRecord[],
  ): Promise<Replica> {
    const { source, children, loadGuard } = this.#options;
    for (const plugin of plugins) await loadGuard.pass(plugin);
    const child = await this.#pool.take(Math.max(...plugins.map(({ memoryLimitMb }) => memoryLimitMb)));
    const spec = await makeSpec(source, { ...place, ...child }, plugins).catch((error: unknown) => {
      child.kill();
      throw error;
    });
    // The process is written down already, as a spare; its new role is for people, and nothing waits for the disk.
    children
      .record({ role: `host:${place.host}#${place.generation}`, pid: child.pid })
      .catch(() => undefined);
    setTimeout(() => this.#pool.replenish(), 200).unref();
    const replica = new Replica(spec, child);
    child.channel.on('last-metrics', this.#options.onLastMetrics);
    hearRefusals(replica, this.#options.journal);
    followSandbox(child, children);
    this.launched.add(replica);
    void child.exited.then(() => this.#forget(replica));
    return replica;
  }

  #forget(replica: Replica): void {
    this.launched.delete(replica);
    setTimeout(() => void rm(replica.child.flightFile, { force: true }), keepFlightMs).unref();
  }

  /**
   * Waits until every other process lists a new one and it lists them; one whose loop is blocked is not waited for,
   * since it is about to be ended.
   */
  async introduce(replica: Replica, serving: readonly Replica[]): Promise<void> {
    const others = serving.filter(
      (other) => other.nodeId !== replica.nodeId && !other.leaving && other.responds,
    );
    const staying = others.filter(({ spec }) => spec.host !== replica.spec.host);
    const listed = [
      ...others.map((other) => other.lists(replica.nodeId, replica.services, listLimitMs)),
      ...staying.map((other) => replica.lists(other.nodeId, other.services, listLimitMs)),
      this.#options.jobs.lists(replica.nodeId, replica.services, listLimitMs),
    ];
    const answers = await Promise.allSettled(listed);
    const refused = answers.some((answer) => answer.status === 'fulfilled' && answer.value === false);
    if (refused) throw new StartError('NOT_LISTED', `not every node listed it within ${listLimitMs} ms`);
  }
}

/** Each costs 65 MB, so a host with many replicas starts the rest of them cold. */
const mostSpares = 3;

/** A swap of a host with two replicas takes two processes at the same time. */
function wantedSpares(records: Iterable<PluginRecord>): number {
  const replicas = [...records].map((record) => (record.enabled ? record.replicas : 1));
  return Math.min(mostSpares, Math.max(1, ...replicas));
}

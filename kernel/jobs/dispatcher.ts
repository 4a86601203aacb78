import { Pool, type PoolClient } from 'pg';
import type { Logger } from 'pino';
import { type BusNode, createBusNode, type Listing } from '../bus/bus-node.ts';
import { createLog } from '../log/create-log.ts';
import type { PluginQueue } from '../metrics/plugin-gauges.ts';
import { DueSweep } from './due-sweep.ts';
import { DueWork } from './due-work.ts';
import { Housekeeping } from './housekeeping.ts';
import type { JobsSpec } from './jobs-host.ts';
import { becomeLeader, freeLockedJobs } from './leadership.ts';
import { PluginRunner } from './plugin-runner.ts';
import { queueSizes } from './queue-sizes.ts';
import { ScheduleFiring } from './schedule-firing.ts';
import { settleDue } from './settle-due.ts';

/**
 * Runs the durable jobs and event deliveries of every plugin: one runner per plugin, so that the jobs of a plugin
 * that is down wait and hold nobody up. One leader per installation, by advisory lock.
 */
export class Dispatcher {
  readonly #runners = new Map<string, PluginRunner>();
  #bus: BusNode | undefined;
  #pool: Pool | undefined;
  #leader: PoolClient | undefined;
  /** There once this process leads. */
  readonly #due = Promise.withResolvers<{ readonly work: DueWork; readonly sweep: DueSweep }>();
  #sweep: DueSweep | undefined;
  #housekeeping: Housekeeping | undefined;
  #log: Logger | undefined;
  #token = '';
  #wanted: readonly string[] = [];
  #changing: Promise<void> = Promise.resolve();

  async start(spec: JobsSpec): Promise<void> {
    process.title = 'isp host jobs';
    this.#token = spec.token;
    this.#log = createLog(spec.logLevel, { host: 'jobs' }, { file: spec.logFile });
    this.#bus = createBusNode({ nodeId: spec.nodeId, natsUrl: spec.natsUrl });
    await this.#bus.start();
    this.#pool = new Pool({ connectionString: spec.databaseUrl, max: 40, application_name: 'isp:jobs' });
    const lost = (error: Error) => this.#log?.warn({ err: error }, 'a database connection was lost');
    this.#pool.on('error', lost);
    this.#pool.on('connect', (client) => client.on('error', lost));
    void this.#lead(this.#pool, spec);
  }

  run(plugins: readonly string[]): void {
    this.#wanted = plugins;
    if (this.#leader) this.#changing = this.#changing.then(() => this.#apply());
  }

  awaitListed(listing: Listing): Promise<boolean> {
    return this.#bus?.awaitListed(listing) ?? Promise.resolve(false);
  }

  forget(nodeId: string): void {
    this.#bus?.forget(nodeId);
  }

  renewToken(token: string): void {
    this.#token = token;
  }

  async settle(wish: { standsAt: string | undefined; timeoutMs: number }): Promise<void> {
    const { work, sweep } = await this.#due.promise;
    sweep.standAt(wish.standsAt);
    await sweep.without(() => settleDue({ pool: this.#pool as Pool, work }, wish));
  }

  queued(): Promise<Record<string, PluginQueue>> {
    return queueSizes(this.#pool as Pool);
  }

  async stop(): Promise<void> {
    this.#sweep?.stop();
    this.#housekeeping?.stop();
    await Promise.all([...this.#runners.values()].map((runner) => runner.stop()));
    this.#leader?.release(true);
    await this.#bus?.stop();
    await this.#pool?.end();
    setImmediate(() => process.exit(0));
  }

  /** Only the leader works, so every lock it finds at this moment belongs to a dead process and is freed at once. */
  async #lead(pool: Pool, spec: JobsSpec): Promise<void> {
    this.#leader = await becomeLeader(pool, () => process.exit(1));
    const freed = await freeLockedJobs(pool);
    if (freed > 0) this.#log?.info({ freed }, 'freed jobs a dead process had locked');
    await this.#sweepDue(pool, spec);
    this.#housekeeping = new Housekeeping(pool, this.#log as Logger);
    this.run(this.#wanted);
  }

  async #sweepDue(pool: Pool, { clockStandsAt }: JobsSpec): Promise<void> {
    const log = this.#log as Logger;
    const reachable = () => this.#wanted.filter((plugin) => this.#bus?.reaches(`${plugin}.$deliver`));
    const schedules = new ScheduleFiring({ pool, log, reachable });
    const work = new DueWork(pool, schedules);
    const sweep = new DueSweep(work, log, clockStandsAt);
    if (clockStandsAt !== undefined) await schedules.followBack(sweep.now());
    this.#sweep = sweep;
    this.#due.resolve({ work, sweep });
  }

  async #apply(): Promise<void> {
    const stopping = [...this.#runners].filter(([plugin]) => !this.#wanted.includes(plugin));
    for (const [plugin, runner] of stopping) {
      this.#runners.delete(plugin);
      await runner.stop();
    }
    for (const plugin of this.#wanted) {
      if (this.#runners.has(plugin)) continue;
      const runner = new PluginRunner(plugin, {
        pool: this.#pool as Pool,
        log: this.#log as Logger,
        call: this.#call,
      });
      this.#runners.set(plugin, runner);
      await runner.start();
    }
    // when this fails the next sweep places them
    await this.#sweep?.placeNew().catch(() => undefined);
  }

  readonly #call = (action: string, params: unknown, requestId: string) =>
    (this.#bus as BusNode).call(action, params, {
      meta: { principal: this.#token, requestId },
      timeoutMs: 0,
    });
}

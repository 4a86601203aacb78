import { Pool, type PoolClient } from 'pg';
import type { Logger } from 'pino';
import { type BusNode, createBusNode, type Listing } from '../bus/bus-node.ts';
import { type FaultPoints, faultPointsBelow } from '../faults/fault-points.ts';
import { createLog } from '../log/create-log.ts';
import type { PluginQueue } from '../metrics/plugin-gauges.ts';
import { DueSweep } from './due-sweep.ts';
import { DueWork } from './due-work.ts';
import { Housekeeping } from './housekeeping.ts';
import type { JobsSpec } from './jobs-host.ts';
import { becomeLeader, freeLockedJobs } from './leadership.ts';
import { PluginLane } from './plugin-lane.ts';
import { QueueFeed } from './queue-feed.ts';
import { queueSizes } from './queue-sizes.ts';
import { RowSettling } from './row-settling.ts';
import { ScheduleFiring } from './schedule-firing.ts';
import { settleDue } from './settle-due.ts';

/**
 * Runs the durable jobs and event deliveries of every plugin: one lane per plugin, so that the jobs of a plugin
 * that is down wait and hold nobody up. One leader per installation, by advisory lock.
 */
export class Dispatcher {
  readonly #lanes = new Map<string, PluginLane>();
  #feed: QueueFeed | undefined;
  #settling: RowSettling | undefined;
  #bus: BusNode | undefined;
  #pool: Pool | undefined;
  #leader: PoolClient | undefined;
  /** There once this process leads. */
  readonly #due = Promise.withResolvers<{ readonly work: DueWork; readonly sweep: DueSweep }>();
  #sweep: DueSweep | undefined;
  #housekeeping: Housekeeping | undefined;
  #log: Logger | undefined;
  #faults: FaultPoints | undefined;
  #token = '';
  #wanted: readonly string[] = [];
  #changing: Promise<void> = Promise.resolve();

  async start(spec: JobsSpec): Promise<void> {
    process.title = 'isp host jobs';
    this.#token = spec.token;
    this.#faults = faultPointsBelow(spec.fault);
    this.#log = createLog(spec.logLevel, { host: 'jobs' }, { file: spec.logFile });
    this.#bus = createBusNode({ nodeId: spec.nodeId, natsUrl: spec.natsUrl });
    await this.#bus.start();
    this.#pool = new Pool({ connectionString: spec.databaseUrl, max: 16, application_name: 'isp:jobs' });
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
    await this.#feed?.stop();
    await Promise.all([...this.#lanes.values()].map((lane) => lane.stop()));
    await this.#settling?.settled();
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
    const log = this.#log as Logger;
    const faults = this.#faults as FaultPoints;
    const onLost = () => process.exit(1);
    this.#settling = new RowSettling({ pool, log, faults });
    this.#feed = new QueueFeed({ pool, log, lanes: this.#lanes, faults, onLost });
    await this.#feed.start();
    this.#housekeeping = new Housekeeping(pool, log);
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
    const stopping = [...this.#lanes].filter(([plugin]) => !this.#wanted.includes(plugin));
    for (const [plugin, lane] of stopping) {
      this.#lanes.delete(plugin);
      await lane.stop();
    }
    for (const plugin of this.#wanted)
      if (!this.#lanes.has(plugin)) this.#lanes.set(plugin, this.#laneOf(plugin));
    this.#feed?.poke();
    // when this fails the next sweep places them
    await this.#sweep?.placeNew().catch(() => undefined);
  }

  #laneOf(plugin: string): PluginLane {
    const feed = this.#feed as QueueFeed;
    return new PluginLane(plugin, {
      pool: this.#pool as Pool,
      log: this.#log as Logger,
      settling: this.#settling as RowSettling,
      faults: this.#faults as FaultPoints,
      call: this.#call,
      takesMany: (message) => feed.takesMany(plugin, message),
      onRoom: () => feed.roomOf(plugin),
    });
  }

  readonly #call = (action: string, params: unknown, requestId: string) =>
    (this.#bus as BusNode).call(action, params, {
      meta: { principal: this.#token, requestId },
      timeoutMs: 0,
    });
}

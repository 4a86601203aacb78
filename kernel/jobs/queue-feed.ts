import type { Pool, PoolClient } from 'pg';
import type { Logger } from 'pino';
import type { FaultPoints } from '../faults/fault-points.ts';
import { reachWith } from './fault-steps.ts';
import type { Message, TakenRow } from './message.ts';
import type { PluginLane } from './plugin-lane.ts';
import { batchedNames, type Room, takeRows } from './queue-rows.ts';

/** What becomes due by time is found at the next look; what is written is told at once. */
const lookMs = 1_000;
/** Between two looks while work comes in, so that they find more than a row each. */
const restMs = 3;

export interface FeedOptions {
  readonly pool: Pool;
  readonly log: Logger;
  readonly lanes: ReadonlyMap<string, PluginLane>;
  readonly faults: FaultPoints;
  onLost(): void;
}

/** Hands the rows of the queue to the lanes of their plugins: one look for all of them, whenever there may be work. */
export class QueueFeed {
  readonly #pool: Pool;
  readonly #log: Logger;
  readonly #lanes: ReadonlyMap<string, PluginLane>;
  readonly #faults: FaultPoints;
  readonly #onLost: () => void;
  readonly #timer: NodeJS.Timeout;
  #batched = new Map<string, Set<string>>();
  #listener: PoolClient | undefined;
  /** Plugins that were given all they had room for: there may be more. */
  readonly #hungry = new Set<string>();
  #wanted = false;
  #looking: Promise<void> | undefined;
  #stopped = false;

  /** `onLost`: it is not known what was taken, which only a new leader can free. */
  constructor(options: FeedOptions) {
    this.#pool = options.pool;
    this.#log = options.log;
    this.#lanes = options.lanes;
    this.#faults = options.faults;
    this.#onLost = options.onLost;
    this.#timer = setInterval(() => void this.#refresh(), lookMs);
  }

  async start(): Promise<void> {
    await this.#refresh();
  }

  /** Whether a plugin takes many messages like this one at a time. */
  takesMany(plugin: string, { kind, name }: Message): boolean {
    const names = this.#batched.get(plugin);
    if (!names || kind === 'schedule') return false;
    return names.has(`${kind} ${name}`) || (kind === 'event' && names.has('event *'));
  }

  /** Looks for work soon. */
  poke(): void {
    this.#wanted = true;
    if (!this.#stopped) this.#looking ??= this.#look();
  }

  /** A plugin has room again. */
  roomOf(plugin: string): void {
    if (this.#hungry.has(plugin)) this.poke();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#looking;
    this.#listener?.release(true);
  }

  async #refresh(): Promise<void> {
    try {
      await this.#listen();
      this.#batched = await batchedNames(this.#pool);
    } catch (error) {
      this.#log.warn({ err: error }, 'the queue does not tell of new work; it is looked for each second');
    }
    this.poke();
  }

  async #listen(): Promise<void> {
    if (this.#listener || this.#stopped) return;
    const client = await this.#pool.connect();
    this.#listener = client;
    client.on('notification', () => this.poke());
    client.once('error', () => {
      this.#listener = undefined;
      client.release(true);
    });
    await client.query('LISTEN "jobs:insert"');
  }

  async #look(): Promise<void> {
    try {
      while (this.#wanted && !this.#stopped) {
        this.#wanted = false;
        await this.#handOut();
        await new Promise((resolve) => setTimeout(resolve, restMs));
      }
    } catch (error) {
      this.#log.warn({ err: error }, 'the queue could not be read; next try in a second');
    } finally {
      this.#looking = undefined;
    }
  }

  async #handOut(): Promise<void> {
    const rooms = [...this.#lanes]
      .map(([plugin, lane]) => ({ plugin, lane, places: lane.places }))
      .filter(({ places }) => places > 0);
    if (rooms.length === 0) return;
    const rows = Object.groupBy(await this.#take(rooms), ({ plugin }) => plugin);
    for (const { plugin, lane, places } of rooms) {
      const taken = rows[plugin] ?? [];
      if (taken.length === places) this.#hungry.add(plugin);
      else this.#hungry.delete(plugin);
      lane.give(taken);
    }
  }

  async #take(rooms: readonly Room[]): Promise<TakenRow[]> {
    try {
      const taken = await takeRows(this.#pool, rooms);
      reachWith(this.#faults, 'taken', taken);
      return taken;
    } catch (error) {
      const refused = /^[0-9A-Z]{5}$/.test((error as { code?: string }).code ?? '');
      if (!refused) this.#onLost();
      throw error;
    }
  }
}

import { type IspError, isUnavailable } from '@isp/sdk';
import { Logger as JobLogger, type Runner, run } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Logger } from 'pino';

interface Message {
  readonly kind: 'job' | 'event' | 'schedule';
  readonly name: string;
  readonly data: unknown;
  readonly messageId: string;
  readonly requestId?: string;
}

export interface RunnerSurroundings {
  readonly pool: Pool;
  readonly log: Logger;
  call(action: string, params: unknown, requestId: string): Promise<unknown>;
}

/** Jobs of one plugin that run at the same time. */
const concurrency = 8;
/** Jobs fetched in one query; without the local queue the engine reaches 140 instead of 11,000 jobs/s. */
const localQueueSize = 200;
const askAgainMs = 200;

/** Runs one plugin's jobs and event deliveries by calling it over the bus, wherever it runs. */
export class PluginRunner {
  readonly #plugin: string;
  readonly #around: RunnerSurroundings;
  readonly #stopping = new AbortController();
  #runner: Runner | undefined;

  constructor(plugin: string, around: RunnerSurroundings) {
    this.#plugin = plugin;
    this.#around = around;
  }

  async start(): Promise<void> {
    this.#runner = await run({
      pgPool: this.#around.pool,
      noHandleSignals: true,
      concurrency,
      pollInterval: 1_000,
      logger: quiet(this.#around.log),
      preset: { worker: { localQueue: { size: localQueueSize } } },
      taskList: {
        [this.#plugin]: (payload, { job }) => this.#run(payload as Message, job.attempts),
      },
    });
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#runner?.stop();
  }

  async #run(message: Message, attempt: number): Promise<void> {
    try {
      await this.#deliver(message, attempt);
    } catch (error) {
      if (!this.#stopping.signal.aborted) await this.#goOn(message);
      throw error;
    }
    await this.#goOn(message);
  }

  /** The next tick of a schedule starts when the one before has run, or has failed and is tried again later. */
  async #goOn({ kind, name, messageId }: Message): Promise<void> {
    if (kind !== 'schedule') return;
    await this.#around.pool.query('SELECT kernel.finish_tick($1, $2)', [name, messageId]);
  }

  /** While the plugin is down its jobs wait here without using up their tries. */
  async #deliver(message: Message, attempt: number): Promise<void> {
    const requestId = message.requestId ?? message.messageId;
    while (true) {
      try {
        await this.#around.call(`${this.#plugin}.$deliver`, { ...message, requestId, attempt }, requestId);
        return;
      } catch (error) {
        if (await this.#isGone(message, error)) return;
        if (!isUnavailable(error) || this.#stopping.signal.aborted) throw error;
        await new Promise((resolve) => setTimeout(resolve, askAgainMs));
      }
    }
  }

  /** A tick that still waits when its schedule is no longer part of the plugin has nothing to run. */
  async #isGone({ kind, name }: Message, error: unknown): Promise<boolean> {
    if (kind !== 'schedule' || (error as IspError).code !== 'NO_HANDLER') return false;
    const known = await this.#around.pool.query('SELECT FROM kernel.schedules WHERE name = $1', [name]);
    if (known.rowCount === 0)
      this.#around.log.info({ schedule: name }, 'a tick was dropped: its schedule is gone');
    return known.rowCount === 0;
  }
}

/** The engine's own chatter is of no use to an operator; its warnings and errors are. */
function quiet(log: Logger): JobLogger {
  return new JobLogger((scope) => (level, text, meta) => {
    if (level === 'error') log.error({ ...scope, meta }, text);
    else if (level === 'warning') log.warn({ ...scope, meta }, text);
  });
}

import { type IspError, isUnavailable } from '@isp/sdk';
import type { FailedDelivery } from '@isp/sdk/runtime';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Message, TakenRow } from './message.ts';

export interface DeliverySurroundings {
  readonly pool: Pool;
  readonly log: Logger;
  call(action: string, params: unknown, requestId: string): Promise<unknown>;
}

/** A message as the plugin gets it. */
type Sent = Message & { readonly requestId: string; readonly attempt: number };
/** What messages could not be handled for. */
type Errors = Map<Message, { readonly message: string }>;

/** The plugin was not there, and its lane is stopped: as if the row had not been taken. */
export const untried = new DOMException('the plugin is stopped', 'AbortError');

const askAgainMs = 200;

/** Delivers rows by calling their plugin over the bus, wherever it runs. While it is away they wait without using up tries. */
export class RowDelivery {
  readonly #plugin: string;
  readonly #around: DeliverySurroundings;
  readonly #stopping: AbortSignal;

  constructor(plugin: string, around: DeliverySurroundings, stopping: AbortSignal) {
    this.#plugin = plugin;
    this.#around = around;
    this.#stopping = stopping;
  }

  /** Answers the messages that could not be handled. */
  async deliver(rows: readonly TakenRow[]): Promise<Errors> {
    const errors: Errors = new Map();
    const [only, ...others] = rows.flatMap(({ messages, attempts }) => {
      return messages.map((message) => [message, toSent(message, attempts)] as const);
    });
    if (only && others.length === 0) await this.#one(only, errors);
    else if (only) await this.#many([only, ...others], errors);
    return errors;
  }

  async #one([message, sent]: readonly [Message, Sent], errors: Errors): Promise<void> {
    try {
      await this.#untilReached(() => this.#call(sent, sent.requestId));
    } catch (error) {
      if (!(await this.#isGone(message, error))) errors.set(message, error as Error);
    }
    if (message.kind === 'schedule' && errors.get(message) !== untried) await this.#goOn(message);
  }

  /** Those that need something that is away at the moment are asked again; the others have their end. */
  async #many(asked: readonly (readonly [Message, Sent])[], errors: Errors): Promise<void> {
    const batch = asked.map(([, sent]) => sent);
    try {
      const call = () => this.#call({ batch }, batch[0]?.requestId ?? 'none') as Promise<FailedDelivery[]>;
      const failed = await this.#untilReached(call);
      const away: (readonly [Message, Sent])[] = [];
      for (const { at, unavailable, message } of failed) {
        const one = asked[at] as readonly [Message, Sent];
        if (unavailable) away.push(one);
        else errors.set(one[0], { message });
      }
      if (away.length > 0) await this.#again(away, errors);
    } catch (error) {
      for (const [message] of asked) if (!errors.has(message)) errors.set(message, error as Error);
    }
  }

  async #again(away: readonly (readonly [Message, Sent])[], errors: Errors): Promise<void> {
    if (this.#stopping.aborted) throw untried;
    await new Promise((resolve) => setTimeout(resolve, askAgainMs));
    await this.#many(away, errors);
  }

  #call(params: object, requestId: string): Promise<unknown> {
    return this.#around.call(`${this.#plugin}.$deliver`, params, requestId);
  }

  async #untilReached<T>(ask: () => Promise<T>): Promise<T> {
    while (true) {
      try {
        return await ask();
      } catch (error) {
        if (!isUnavailable(error)) throw error;
        if (this.#stopping.aborted) throw untried;
        await new Promise((resolve) => setTimeout(resolve, askAgainMs));
      }
    }
  }

  /** The next tick of a schedule starts when the one before has run, or has failed and is tried again later. */
  async #goOn({ name, messageId }: Message): Promise<void> {
    try {
      await this.#around.pool.query('SELECT kernel.finish_tick($1, $2)', [name, messageId]);
    } catch (error) {
      this.#around.log.error({ err: error, schedule: name }, 'the end of a tick could not be written');
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

function toSent(message: Message, attempt: number): Sent {
  return { ...message, requestId: message.requestId ?? message.messageId, attempt };
}

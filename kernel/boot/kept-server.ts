import type { Logger } from 'pino';

/** A server the platform uses: its own or somebody else's. */
export interface UsedServer {
  readonly url: string;
  readonly pid?: number | undefined;
  readonly monitorUrl?: string | undefined;
  stop(): Promise<void>;
}

interface Stoppable {
  stop(): Promise<void>;
}

export interface KeepOptions {
  readonly name: string;
  readonly log: Logger;
  /** It could not be started again. */
  onLost(name: string): void;
  /** It runs again. */
  onBack(): void;
}

/** Restarts within this time count together. */
const windowMs = 60_000;
const mostRestarts = 3;

/**
 * Starts an embedded server and, when it ends by itself, starts it again on the same address, so that everybody
 * reconnects. One that keeps ending is given up.
 */
export class KeptServer<T extends Stoppable> {
  readonly #start: (onExit: () => void, before: T | undefined) => Promise<T>;
  readonly #options: KeepOptions;
  #current: T | undefined;
  #stopping = false;
  #restartedAt: number[] = [];

  constructor(start: (onExit: () => void, before: T | undefined) => Promise<T>, options: KeepOptions) {
    this.#start = start;
    this.#options = options;
  }

  get current(): T | undefined {
    return this.#current;
  }

  async start(): Promise<this> {
    this.#current = await this.#start(() => void this.#again(), this.#current);
    return this;
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#current?.stop();
  }

  async #again(): Promise<void> {
    if (this.#stopping) return;
    const { name, log, onLost, onBack } = this.#options;
    const now = Date.now();
    this.#restartedAt = [...this.#restartedAt.filter((at) => now - at < windowMs), now];
    if (this.#restartedAt.length > mostRestarts) return onLost(name);
    log.error({ server: name }, 'an embedded server ended by itself; it is started again');
    try {
      await this.start();
      onBack();
    } catch (error) {
      log.error({ err: error, server: name }, 'an embedded server could not be started again');
      onLost(name);
    }
  }
}

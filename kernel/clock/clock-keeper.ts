import { platformErrors } from '@isp/sdk';
import type { Pool } from 'pg';

interface Clocked {
  /** Tells every host and waits until each has set its clock. */
  tellHosts(standsAt: string): Promise<void>;
  /** Runs everything due by then. */
  settle(standsAt: string, timeoutMs: number): Promise<void>;
}

const settleLimitMs = 300_000;

/** The business clock of the installation; in sandbox mode it can be made to stand anywhere. */
export class ClockKeeper {
  readonly #pool: Pool;
  readonly #sandbox: boolean;
  readonly #clocked: Clocked;
  #standsAt: string | undefined;

  constructor(pool: Pool, sandbox: boolean, clocked: Clocked) {
    this.#pool = pool;
    this.#sandbox = sandbox;
    this.#clocked = clocked;
  }

  get standsAt(): string | undefined {
    return this.#standsAt;
  }

  async load(): Promise<void> {
    if (!this.#sandbox) return;
    const { rows } = await this.#pool.query<{ stands_at: Date | null }>('SELECT stands_at FROM kernel.clock');
    this.#standsAt = rows[0]?.stands_at?.toISOString();
  }

  get(): { now: string; stands: boolean } {
    return { now: this.#standsAt ?? Temporal.Now.instant().toString(), stands: this.#standsAt !== undefined };
  }

  /** Sets the clock and answers when everything due by then has run. */
  async set(now: string): Promise<{ now: string; stands: boolean }> {
    if (!this.#sandbox)
      throw platformErrors.CONFLICT({ reason: 'The clock can be set in sandbox mode only.' });
    const standsAt = Temporal.Instant.from(now).toString();
    await this.#pool.query('UPDATE kernel.clock SET stands_at = $1', [standsAt]);
    this.#standsAt = standsAt;
    await this.#clocked.tellHosts(standsAt);
    await this.#clocked.settle(standsAt, settleLimitMs);
    return this.get();
  }
}

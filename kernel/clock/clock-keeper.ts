import { platformErrors } from '@isp/sdk';
import type { Pool } from 'pg';
import type { Configuration } from '../configuration/configuration.ts';
import type { JobsHost } from '../jobs/jobs-host.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';

/** What moves with the clock. */
interface Clocked {
  readonly supervisor: Pick<Supervisor, 'askAll'>;
  readonly jobs: Pick<JobsHost, 'settle'>;
}

const settleLimitMs = 300_000;

/** The business clock of the installation; in sandbox mode it can be made to stand anywhere. */
export class ClockKeeper {
  readonly #pool: Pool;
  readonly #sandbox: boolean;
  #clocked: Clocked | undefined;
  #standsAt: string | undefined;

  constructor(pool: Pool, mode: Configuration['mode']) {
    this.#pool = pool;
    this.#sandbox = mode === 'sandbox';
  }

  /** From now on hosts and jobs follow. */
  moves(clocked: Clocked): void {
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
    await this.#clocked?.supervisor.askAll('clock', { standsAt }, 5_000);
    await this.#clocked?.jobs.settle(standsAt, settleLimitMs);
    return this.get();
  }
}

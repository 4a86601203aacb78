import type { Log, Transaction } from '@isp/sdk';
import type { AuditEntry, AuditPort, PluginDatabase } from '@isp/sdk/runtime';
import { knownSecrets } from '../../log/known-secrets.ts';
import { Alike } from './alike.ts';
import { SystemUses } from './system-uses.ts';

const flushMs = 60_000;

interface Surroundings {
  readonly database: PluginDatabase;
  readonly log: Log;
}

/** Writes a plugin's rows for the audit log through the kernel's SQL functions. */
export class AuditWriter implements AuditPort {
  readonly #around: Surroundings;
  readonly #alike = new Alike();
  readonly #uses = new SystemUses();
  readonly #timer = setInterval(() => void this.#flush({ atEnd: false }), flushMs).unref();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  async append(tx: Transaction, entry: AuditEntry): Promise<boolean> {
    const [row] = await tx.query<{ written: boolean }>('SELECT kernel.append_audit($1, true) AS written', [
      textOf(entry),
    ]);
    return row?.written === true;
  }

  write(entry: AuditEntry): Promise<void> {
    return this.#alone('SELECT kernel.append_audit($1, false)', textOf(entry));
  }

  begin(entry: AuditEntry): Promise<void> {
    return this.#alone('SELECT kernel.begin_audit($1)', textOf(entry));
  }

  async tell(entry: AuditEntry): Promise<void> {
    // What ends a call that was begun is written in any case: else it would be told as interrupted.
    if (entry.begun || this.#alike.admits(entry)) await this.#orLog(() => this.write(entry));
  }

  count(site: string): void {
    this.#uses.count(site);
  }

  /** Writes what was only counted so far. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#flush({ atEnd: true });
  }

  async #flush(when: { atEnd: boolean }): Promise<void> {
    const uses = this.#uses.take();
    if (uses) await this.#orLog(() => this.#alone('SELECT kernel.count_system_uses($1)', uses));
    for (const entry of this.#alike.counted(when)) await this.#orLog(() => this.write(entry));
  }

  async #alone(sql: string, parameter: string): Promise<void> {
    await this.#around.database.statement(sql, [parameter]);
  }

  /** Whoever was refused is told so, whether or not it could be written down. */
  async #orLog(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#around.log.error({ err: error }, 'a row for the audit log could not be written');
    }
  }
}

function textOf(entry: AuditEntry): string {
  return JSON.stringify(knownSecrets.masked(entry));
}

import type { Manifest, PluginContract } from '@isp/sdk';
import type { Pool } from 'pg';
import { saveBatched } from './batched-names.ts';
import { saveDeclaredEvents } from './declared-events.ts';
import type { LastChange } from './last-change.ts';
import type { AwaitingConsent, PluginRecord, Quarantine } from './plugin-record.ts';
import { saveSchedules } from './schedule-store.ts';

/** Desired state of a plugin, as stored. */
export interface StoredPlugin {
  readonly id: string;
  readonly version: string;
  readonly enabled: boolean;
  readonly required: boolean | null;
  readonly host: string | null;
  readonly replicas: number | null;
  readonly memoryLimitMb: number | null;
  readonly quarantine: Quarantine | null;
  readonly config: Readonly<Record<string, unknown>>;
  readonly configRevision: number;
  readonly contract: PluginContract | null;
  readonly lastChange: LastChange | null;
  readonly awaitingConsent: AwaitingConsent | null;
}

/** The desired state of the plugins in `kernel.plugins`. */
export class PluginStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Registers found plugins and answers the stored state of them all. */
  async register(manifests: readonly Manifest[]): Promise<Map<string, StoredPlugin>> {
    await this.#pool.query(
      `INSERT INTO kernel.plugins (id, version)
       SELECT m->>'id', m->>'version' FROM jsonb_array_elements($1::jsonb) m
       ON CONFLICT (id) DO UPDATE SET version = excluded.version`,
      [JSON.stringify(manifests.map(({ id, version }) => ({ id, version })))],
    );
    const { rows } = await this.#pool.query<StoredPlugin>(
      `SELECT id, version, enabled, required, host, replicas, memory_limit_mb AS "memoryLimitMb", quarantine,
         config, config_revision AS "configRevision", contract, last_change AS "lastChange",
         awaiting_consent AS "awaitingConsent" FROM kernel.plugins`,
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The next generation number of a host: grows over restarts, so that names on the bus never repeat. */
  async nextGeneration(plugins: readonly string[]): Promise<number> {
    const { rows } = await this.#pool.query<{ next: number }>(
      `WITH next AS (SELECT max(generation) + 1 AS number FROM kernel.plugins WHERE id = ANY ($1))
       UPDATE kernel.plugins SET generation = next.number FROM next WHERE id = ANY ($1) RETURNING next.number AS next`,
      [plugins],
    );
    return rows[0]?.next ?? 1;
  }

  /** Stores what a serving generation offers: its routes, the events that are delivered to it, its schedules. */
  async saveContract(contract: PluginContract): Promise<void> {
    const client = await this.#pool.connect();
    try {
      await client.query('BEGIN');
      await client.query('UPDATE kernel.plugins SET contract = $2 WHERE id = $1', [
        contract.plugin,
        contract,
      ]);
      await client.query('DELETE FROM kernel.subscriptions WHERE plugin = $1 AND event <> ALL ($2)', [
        contract.plugin,
        contract.listeners,
      ]);
      await client.query(
        'INSERT INTO kernel.subscriptions (plugin, event) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING',
        [contract.plugin, contract.listeners],
      );
      await saveBatched(client, contract);
      await saveDeclaredEvents(client, contract);
      await saveSchedules(client, contract);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }

  async setEnabled(id: string, enabled: boolean): Promise<void> {
    await this.#pool.query('UPDATE kernel.plugins SET enabled = $2 WHERE id = $1', [id, enabled]);
  }

  /** Undefined: it is free. */
  async saveQuarantine(id: string, quarantine: Quarantine | undefined): Promise<void> {
    await this.#pool.query('UPDATE kernel.plugins SET quarantine = $2 WHERE id = $1', [id, quarantine]);
  }

  /** What an admin wants of it besides its manifest. */
  async savePlacement(record: PluginRecord): Promise<void> {
    const { id, host, replicas, required, memoryLimitMb } = record;
    await this.#pool.query(
      'UPDATE kernel.plugins SET host = $2, replicas = $3, required = $4, memory_limit_mb = $5 WHERE id = $1',
      [id, host, replicas, required, memoryLimitMb],
    );
  }

  async saveLastChange(id: string, change: LastChange): Promise<void> {
    await this.#pool.query('UPDATE kernel.plugins SET last_change = $2 WHERE id = $1', [id, change]);
  }
}

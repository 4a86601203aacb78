import type { Incident, PluginEvent } from '@isp/sdk';
import type { Pool } from 'pg';

/** An incident with the whole CPU profile, which only the download shows. */
export interface StoredIncident extends Incident {
  readonly cpuProfile?: string;
}

const eventFields = 'id, at, plugin, version, generation, type, title, actor, data';
const incidentFields = `id, at, plugin, version, generation, kind, action, request_id AS "requestId", reason, profile,
  log_tail AS "logTail", node`;

/** The tables of the journal. */
export class JournalStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async insertEvent(event: PluginEvent): Promise<void> {
    const { id, at, plugin, version, generation, type, title, actor, data } = event;
    await this.#pool.query(
      `INSERT INTO kernel.plugin_events (${eventFields}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
      [id, at, plugin, version, generation, type, title, actor, data],
    );
  }

  async insertIncident(incident: StoredIncident): Promise<void> {
    const { id, at, plugin, version, generation, kind, action, requestId, reason, profile, logTail, node } =
      incident;
    await this.#pool.query(
      `INSERT INTO kernel.incidents (id, at, plugin, version, generation, kind, action, request_id, reason, profile, log_tail, node, cpu_profile)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING`,
      [
        id,
        at,
        plugin,
        version,
        generation,
        kind,
        action,
        requestId,
        reason,
        profile,
        logTail,
        node,
        incident.cpuProfile,
      ],
    );
  }

  /** Newest first. */
  async listEvents(query: {
    plugin: string;
    limit: number;
    before?: string | undefined;
  }): Promise<PluginEvent[]> {
    const { rows } = await this.#pool.query(
      `SELECT ${eventFields} FROM kernel.plugin_events WHERE plugin = $1 AND ($3::timestamptz IS NULL OR at < $3)
       ORDER BY at DESC, id DESC LIMIT $2`,
      [query.plugin, query.limit, query.before],
    );
    return rows.map(toJson<PluginEvent>);
  }

  /** What changed anywhere on the platform in the day before an instant, newest first; incidents are no change. */
  async changesBefore(at: string, limit: number): Promise<PluginEvent[]> {
    const { rows } = await this.#pool.query(
      `SELECT ${eventFields} FROM kernel.plugin_events
       WHERE at < $1::timestamptz AND at > $1::timestamptz - interval '1 day'
         AND type IN ('swapped', 'rolled-back', 'settings-changed', 'configured', 'enabled', 'disabled', 'installed', 'updated', 'removed')
       ORDER BY at DESC, id DESC LIMIT $2`,
      [at, limit],
    );
    return rows.map(toJson<PluginEvent>);
  }

  async listIncidents(query: { plugin: string; limit: number }): Promise<Incident[]> {
    const { rows } = await this.#pool.query(
      `SELECT ${incidentFields} FROM kernel.incidents WHERE plugin = $1 ORDER BY at DESC, id DESC LIMIT $2`,
      [query.plugin, query.limit],
    );
    return rows.map(toJson<Incident>);
  }

  async findIncident(plugin: string, id: string): Promise<StoredIncident | undefined> {
    const { rows } = await this.#pool.query(
      `SELECT ${incidentFields}, cpu_profile AS "cpuProfile" FROM kernel.incidents WHERE plugin = $1 AND id = $2`,
      [plugin, id],
    );
    return rows[0] && toJson<StoredIncident>(rows[0]);
  }
}

/** The edge to JSON: no nulls, instants as text. */
function toJson<T>(row: Record<string, unknown>): T {
  const entries = Object.entries(row).filter(([, value]) => value !== null);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
  ) as T;
}

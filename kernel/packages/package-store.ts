import { packageErrors } from '@isp/sdk';
import type { Pool, PoolClient } from 'pg';
import { inTransaction } from '../database/in-transaction.ts';
import type { StoredValues } from '../plugin-configuration/stored-configuration.ts';
import type { OpenChange, StoredPackage } from './stored-package.ts';

const packageFields = `p.id, p.plugin, p.version, p.digest, p.manifest, p.key_id AS "keyId", p.signed_by AS "signedBy",
  p.source, p.consent, p.config, p.installed_at AS "installedAt", p.serves_since AS "servesSince"`;

const changeFields = `plugin, kind, from_package AS "from", to_package AS "to", stored, switched, fresh,
  steps_before AS "stepsBefore", data, actor`;

/** The settings a rollback brings back, and how the history tells of it. */
export interface RestoredSettings {
  readonly config: StoredValues;
  readonly author: string;
  readonly reason: string;
}

/** Packages, and the change of each plugin that is in progress. */
export class PackageStore {
  readonly pool: Pool;

  constructor(pool: Pool) {
    this.pool = pool;
  }

  /** The packages that count, one per plugin. */
  async listActive(): Promise<StoredPackage[]> {
    const { rows } = await this.pool.query<StoredPackage>(
      `SELECT ${packageFields} FROM kernel.packages p JOIN kernel.plugins k ON k.package = p.id ORDER BY p.plugin`,
    );
    return rows;
  }

  async list(plugin: string): Promise<StoredPackage[]> {
    const { rows } = await this.pool.query<StoredPackage>(
      `SELECT ${packageFields} FROM kernel.packages p WHERE p.plugin = $1 ORDER BY p.serves_since DESC NULLS LAST`,
      [plugin],
    );
    return rows;
  }

  async find(id: string | null): Promise<StoredPackage | undefined> {
    if (id === null) return undefined;
    const { rows } = await this.pool.query<StoredPackage>(
      `SELECT ${packageFields} FROM kernel.packages p WHERE p.id = $1`,
      [id],
    );
    return rows[0];
  }

  async findActive(plugin: string): Promise<StoredPackage | undefined> {
    return (await this.listActive()).find((one) => one.plugin === plugin);
  }

  async listOpenChanges(): Promise<OpenChange[]> {
    const { rows } = await this.pool.query<OpenChange>(`SELECT ${changeFields} FROM kernel.package_changes`);
    return rows;
  }

  /** @throws CHANGE_RUNNING when one is in progress already. */
  async begin(change: OpenChange): Promise<void> {
    const { plugin, kind, from, to, stored, fresh, stepsBefore, data, actor } = change;
    const { rowCount } = await this.pool.query(
      `INSERT INTO kernel.package_changes (plugin, kind, from_package, to_package, stored, fresh, steps_before, data, actor)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
      [plugin, kind, from, to, stored, fresh, stepsBefore, data, actor],
    );
    if (rowCount === 0) throw packageErrors.CHANGE_RUNNING({ plugin });
  }

  /**
   * From here on the other version counts, whatever happens: pointer, settings and the journal of the change move in one
   * transaction. Answers the revision of the settings.
   */
  async switchTo(
    next: StoredPackage,
    { generation, restored }: { generation: number; restored?: RestoredSettings | undefined },
  ): Promise<number> {
    const { plugin, id, version } = next;
    return inTransaction(this.pool, async (client) => {
      await client.query(
        `UPDATE kernel.packages p SET config = k.config FROM kernel.plugins k WHERE k.id = $1 AND p.id = k.package`,
        [plugin],
      );
      await client.query(
        `INSERT INTO kernel.plugins (id, version, package, generation) VALUES ($1, $2, $3, $4)
         ON CONFLICT (id) DO UPDATE SET version = $2, package = $3, enabled = true, awaiting_consent = NULL`,
        [plugin, version, id, generation],
      );
      if (restored) await restore(client, plugin, restored);
      await client.query('UPDATE kernel.packages SET serves_since = clock_timestamp() WHERE id = $1', [id]);
      await client.query('UPDATE kernel.package_changes SET switched = true WHERE plugin = $1', [plugin]);
      const { rows } = await client.query<{ revision: number }>(
        'SELECT config_revision AS revision FROM kernel.plugins WHERE id = $1',
        [plugin],
      );
      return rows[0]?.revision ?? 0;
    });
  }

  /** The removal of a plugin goes forward only: no event is delivered to it any more. */
  async switchOff(plugin: string): Promise<void> {
    await inTransaction(this.pool, async (client) => {
      await client.query('UPDATE kernel.package_changes SET switched = true WHERE plugin = $1', [plugin]);
      await client.query(
        'UPDATE kernel.plugins SET package = NULL, contract = NULL, awaiting_consent = NULL WHERE id = $1',
        [plugin],
      );
      for (const table of ['subscriptions', 'declared_events', 'schedules'])
        await client.query(`DELETE FROM kernel.${table} WHERE plugin = $1`, [plugin]);
    });
  }

  /** The change is over. */
  async end(plugin: string): Promise<void> {
    await this.pool.query('DELETE FROM kernel.package_changes WHERE plugin = $1', [plugin]);
  }

  /** Agreement that was given for a package that is kept already. */
  async saveConsent(id: string, consent: readonly string[]): Promise<void> {
    await this.pool.query('UPDATE kernel.packages SET consent = $2 WHERE id = $1', [id, consent]);
  }

  async removePackages(ids: readonly string[]): Promise<void> {
    await this.pool.query('DELETE FROM kernel.packages WHERE id = ANY ($1)', [ids]);
  }

  /** An update that waits until somebody agrees to it; undefined: none does. */
  async saveAwaitingConsent(plugin: string, awaiting: object | undefined): Promise<void> {
    await this.pool.query('UPDATE kernel.plugins SET awaiting_consent = $2 WHERE id = $1', [
      plugin,
      awaiting,
    ]);
  }
}

async function restore(
  client: PoolClient,
  plugin: string,
  { config, author, reason }: RestoredSettings,
): Promise<void> {
  await client.query(
    `WITH changed AS (
       UPDATE kernel.plugins SET config = $2, config_revision = config_revision + 1
       WHERE id = $1 AND config <> $2 RETURNING id, config_revision
     )
     INSERT INTO kernel.configuration_changes (plugin, revision, author, outcome, reason, changes)
     SELECT id, config_revision, $3, 'applied', $4, '[]' FROM changed`,
    [plugin, JSON.stringify(config), author, reason],
  );
}

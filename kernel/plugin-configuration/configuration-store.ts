import { type ConfigurationChange, platformErrors, type SettingChange } from '@isp/sdk';
import type { Pool } from 'pg';
import type { StoredValues } from './stored-configuration.ts';

/** An attempt to change a plugin's settings. */
export interface Attempt {
  readonly plugin: string;
  /** The revision it was based on. */
  readonly revision: number;
  readonly author: string;
  readonly reason?: string | undefined;
  readonly changes: readonly SettingChange[];
}

/** Settings in `kernel.plugins`, and every attempt to change them. */
export class ConfigurationStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /**
   * Stores new settings together with their history in one statement: both or neither. Answers the new revision.
   *
   * @throws PRECONDITION_FAILED when another kernel was faster.
   */
  async save({ plugin, revision, author, reason, changes }: Attempt, values: StoredValues): Promise<number> {
    const { rows } = await this.#pool.query<{ revision: number }>(
      `WITH changed AS (
         UPDATE kernel.plugins SET config = $2, config_revision = config_revision + 1
         WHERE id = $1 AND config_revision = $3 RETURNING id, config_revision
       )
       INSERT INTO kernel.configuration_changes (plugin, revision, author, outcome, reason, changes)
       SELECT id, config_revision, $4, 'applied', $5, $6 FROM changed RETURNING revision`,
      [plugin, JSON.stringify(values), revision, author, reason, JSON.stringify(changes)],
    );
    if (!rows[0]) throw changedMeanwhile(plugin);
    return rows[0].revision;
  }

  /** Keeps an attempt that the plugin refused; the settings stay. */
  async noteRefusal({ plugin, revision, author, reason, changes }: Attempt): Promise<void> {
    await this.#pool.query(
      `INSERT INTO kernel.configuration_changes (plugin, revision, author, outcome, reason, changes)
       VALUES ($1, $2, $3, 'refused', $4, $5)`,
      [plugin, revision, author, reason, JSON.stringify(changes)],
    );
  }

  /** Newest first. */
  async listChanges(plugin: string, limit: number): Promise<ConfigurationChange[]> {
    const { rows } = await this.#pool.query<ChangeRow>(
      `SELECT revision, at, author, outcome, reason, changes FROM kernel.configuration_changes
       WHERE plugin = $1 ORDER BY id DESC LIMIT $2`,
      [plugin, limit],
    );
    return rows.map(({ at, reason, ...row }) => ({
      ...row,
      at: at.toISOString(),
      ...(reason === null ? {} : { reason }),
    }));
  }

  /** When and by whom the settings in use were set; undefined when they never were. */
  async findLastChange(plugin: string): Promise<{ at: string; author: string } | undefined> {
    const { rows } = await this.#pool.query<{ at: Date; author: string }>(
      `SELECT at, author FROM kernel.configuration_changes
       WHERE plugin = $1 AND outcome = 'applied' ORDER BY id DESC LIMIT 1`,
      [plugin],
    );
    return rows[0] && { at: rows[0].at.toISOString(), author: rows[0].author };
  }
}

type ChangeRow = Omit<ConfigurationChange, 'at' | 'reason'> & { at: Date; reason: string | null };

/** Somebody else's change came first. */
export function changedMeanwhile(plugin: string) {
  const reason = `The settings of ${plugin} were changed by somebody else since you read them; nothing was changed. Read them again and repeat your change.`;
  return platformErrors.PRECONDITION_FAILED({ reason });
}

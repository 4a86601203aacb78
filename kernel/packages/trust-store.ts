import type { Revocation, TrustedKey } from '@isp/sdk';
import type { Pool } from 'pg';
import { inTransaction } from '../database/in-transaction.ts';

interface KeyRow extends Omit<TrustedKey, 'addedAt' | 'addedBy'> {
  readonly addedAt: Date;
  readonly addedBy: string | null;
}

/** Keys whose signatures are trusted, and versions that must not run. */
export class TrustStore {
  readonly #pool: Pool;
  readonly #builtIn: readonly TrustedKey[];

  /** @param builtIn keys that come with the platform */
  constructor(pool: Pool, builtIn: readonly TrustedKey[]) {
    this.#pool = pool;
    this.#builtIn = builtIn;
  }

  async listKeys(): Promise<TrustedKey[]> {
    const { rows } = await this.#pool.query<KeyRow>(
      `SELECT id, name, public_key AS "publicKey", added_at AS "addedAt", added_by AS "addedBy"
       FROM kernel.trusted_keys ORDER BY added_at`,
    );
    const added = rows.map(({ addedAt, addedBy, ...key }) => ({
      ...key,
      addedAt: addedAt.toISOString(),
      ...(addedBy === null ? {} : { addedBy }),
    }));
    const known = new Set(this.#builtIn.map(({ id }) => id));
    return [...this.#builtIn, ...added.filter(({ id }) => !known.has(id))];
  }

  /** A key that is there already gets the name. */
  async saveKey({ id, name, publicKey, addedBy }: Omit<TrustedKey, 'addedAt'>): Promise<void> {
    await this.#pool.query(
      `INSERT INTO kernel.trusted_keys (id, name, public_key, added_by) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE SET name = $2`,
      [id, name, publicKey, addedBy],
    );
  }

  async removeKey(id: string): Promise<void> {
    await this.#pool.query('DELETE FROM kernel.trusted_keys WHERE id = $1', [id]);
  }

  async listRevocations(): Promise<Revocation[]> {
    const { rows } = await this.#pool.query<Revocation>(
      'SELECT plugin, versions, reason FROM kernel.revocations',
    );
    return rows;
  }

  /** Replaces what one source says. */
  async saveRevocations(source: string, revocations: readonly Revocation[]): Promise<void> {
    await inTransaction(this.#pool, async (client) => {
      await client.query('DELETE FROM kernel.revocations WHERE source = $1', [source]);
      await client.query(
        `INSERT INTO kernel.revocations (source, plugin, versions, reason)
         SELECT $1, r->>'plugin', r->>'versions', r->>'reason' FROM jsonb_array_elements($2::jsonb) r`,
        [source, JSON.stringify(revocations)],
      );
    });
  }
}

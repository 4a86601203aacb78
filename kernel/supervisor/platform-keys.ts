import { exportJWK, generateKeyPair, type JWK } from 'jose';
import type { Pool } from 'pg';

/** The installation's secrets, readable by the kernel's own database login only. */
export interface PlatformKeys {
  /** Ed25519, signs principals. */
  readonly privateKey: JWK;
  readonly publicKey: JWK;
  /** Plugin database passwords are derived from it. */
  readonly databaseSecret: string;
}

/** Reads the keys; the signing key is made at the first start and shared by every kernel of the installation. */
export async function readPlatformKeys(pool: Pool): Promise<PlatformKeys> {
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const made = { privateKey: await exportJWK(pair.privateKey), publicKey: await exportJWK(pair.publicKey) };
  await pool.query(`INSERT INTO kernel.settings VALUES ('signing-key', $1) ON CONFLICT DO NOTHING`, [made]);
  const { rows } = await pool.query<{ name: string; value: unknown }>(
    `SELECT name, value FROM kernel.settings WHERE name IN ('signing-key', 'secret')`,
  );
  const value = (name: string) => rows.find((row) => row.name === name)?.value;
  return { ...(value('signing-key') as typeof made), databaseSecret: value('secret') as string };
}

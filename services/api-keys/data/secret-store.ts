import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { KeySecret } from '../contract/index.ts';

/** One secret of a key. Of its text only a keyed hash is kept. */
export interface SecretRow extends KeySecret {
  readonly id: string;
  readonly resellerId: string;
  readonly customerId?: string;
  readonly keyId: string;
  readonly hash: Buffer;
}

export const secrets = defineStore<SecretRow>({
  name: 'secrets',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    keyId: DataTypes.UUID,
    hash: DataTypes.BLOB,
    hint: DataTypes.TEXT,
    createdAt: DataTypes.DATE(3),
    expiresAt: DataTypes.DATE(3),
    lastUsedAt: DataTypes.DATE(3),
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
});

/** A secret that is good at the moment, with what its key may. */
export interface GoodSecret {
  readonly secretId: string;
  readonly keyId: string;
  readonly userId: string;
  readonly scopes: string[];
  readonly hash: Buffer;
}

/** The good secret of a hash, or undefined: also for one whose key is revoked or expired. */
export async function findGoodSecret(tx: Transaction, hash: Buffer): Promise<GoodSecret | undefined> {
  const [found] = await tx.query<GoodSecret>(
    `SELECT s.id AS "secretId", s.hash, k.id AS "keyId", k.user_id AS "userId", k.scopes
     FROM secrets s JOIN keys k ON k.id = s.key_id
     WHERE s.hash = $1 AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > clock_timestamp())
       AND (s.expires_at IS NULL OR s.expires_at > clock_timestamp())`,
    [hash],
  );
  return found;
}

/** The secrets of a key that still work, the newest first. */
export async function listGoodSecrets(
  tx: Transaction,
  { resellerId, id }: { readonly resellerId: string; readonly id: string },
): Promise<SecretRow[]> {
  const all = await secrets.listAll(tx, { resellerId, keyId: id });
  const now = Date.now();
  return all
    .filter(({ expiresAt }) => expiresAt === undefined || Date.parse(expiresAt) > now)
    .sort((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt));
}

/** Gives the working secrets of a key an end, none a later one than it has. */
export async function endSecrets(
  tx: Transaction,
  { resellerId, id, at }: { readonly resellerId: string; readonly id: string; readonly at: string },
): Promise<void> {
  await tx.query(
    `UPDATE secrets SET expires_at = least(expires_at, $3::timestamptz) WHERE reseller_id = $1 AND key_id = $2`,
    [resellerId, id, at],
  );
}

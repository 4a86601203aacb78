import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Endpoint } from '../contract/index.ts';
import { platformParts } from '../sending/platform-parts.ts';

/** Secrets of an endpoint, sealed. */
interface SealedSecrets {
  readonly endpointId: string;
  readonly resellerId: string;
  readonly secret: string;
  readonly previousSecret?: string;
}

const secrets = defineStore<SealedSecrets>({
  name: 'webhook_secrets',
  columns: {
    endpointId: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    secret: DataTypes.TEXT,
    previousSecret: DataTypes.TEXT,
  },
  owner: { reseller: 'resellerId' },
});

/** Keeps the first secret of an endpoint. */
export async function keepSecret(tx: Transaction, endpoint: Endpoint, secret: string): Promise<void> {
  const { id: endpointId, resellerId } = endpoint;
  await secrets.insert(tx, {
    endpointId,
    resellerId,
    secret: platformParts().seal.close(secret, endpointId),
  });
}

/** Gives an endpoint another secret; the one before is kept as long as `previousSecretUntil` of the endpoint says. */
export async function replaceSecret(tx: Transaction, endpointId: string, secret: string): Promise<void> {
  const row = await secrets.find(tx, { endpointId });
  const next = {
    secret: platformParts().seal.close(secret, endpointId),
    previousSecret: row?.secret ?? null,
  };
  await secrets.change(tx, { endpointId }, next);
}

/** The sealed secrets requests are signed with at this moment, the newest first. */
export async function sealedSecretsOf(
  tx: Transaction,
  { id: endpointId, previousSecretUntil }: Endpoint,
  now: Temporal.Instant,
): Promise<string[]> {
  const row = await secrets.find(tx, { endpointId });
  const overlaps =
    previousSecretUntil !== undefined && Temporal.Instant.compare(now, previousSecretUntil) < 0;
  return row ? [row.secret, ...(overlaps && row.previousSecret ? [row.previousSecret] : [])] : [];
}

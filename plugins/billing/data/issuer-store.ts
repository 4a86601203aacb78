import type { Transaction } from '@isp/sdk';
import { defineStore, newId } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { LegalEntity } from '../contract/index.ts';
import { type Issuer, issuerOf } from '../documents/printed/issuer.ts';
import { entities, listEntities } from './legal-entity-store.ts';

interface IssuerRow {
  readonly id: string;
  readonly legalEntityId: string;
  readonly printed: Issuer;
  readonly createdAt: string;
}

const issuers = defineStore<IssuerRow>({
  name: 'issuers',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    legalEntityId: DataTypes.UUID,
    printed: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
  },
});

/** Has documents of an entity printed with what it is now, from now on. Answers the entity. */
export async function renewIssuer(tx: Transaction, id: string, createdAt: string): Promise<LegalEntity> {
  const entity = (await listEntities(tx)).find((one) => one.id === id) as LegalEntity;
  const printed = issuerOf(entity);
  const issuer = await issuers.insert(tx, { id: newId(), legalEntityId: id, printed, createdAt });
  await entities.change(tx, { id }, { issuerId: issuer.id });
  return { ...entity, issuerId: issuer.id };
}

/** What a document is printed with: the issuer it keeps, or the first of its entity for one that keeps none. */
export async function issuerOfDocument(
  tx: Transaction,
  { issuerId, legalEntityId }: { issuerId?: string; legalEntityId: string },
): Promise<Issuer> {
  const id = issuerId ?? (await idAt(tx, legalEntityId));
  return (await issuers.get(tx, id)).printed;
}

/** What an entity printed documents with at a time; the first, for a time before it. */
export async function issuerAt(tx: Transaction, legalEntityId: string, at: string): Promise<Issuer> {
  return (await issuers.get(tx, await idAt(tx, legalEntityId, at))).printed;
}

/** The last that was there by then, else the first. */
async function idAt(tx: Transaction, legalEntityId: string, at?: string): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `(SELECT 1 AS choice, id FROM issuers WHERE legal_entity_id = $1 AND created_at <= $2::timestamptz
        ORDER BY created_at DESC, id DESC LIMIT 1)
     UNION ALL (SELECT 2, id FROM issuers WHERE legal_entity_id = $1 ORDER BY created_at, id LIMIT 1)
     ORDER BY choice LIMIT 1`,
    [legalEntityId, at ?? null],
  );
  return row?.id ?? legalEntityId;
}

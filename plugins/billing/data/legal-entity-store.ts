import { platformErrors, type Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { DocumentKind, LegalEntity } from '../contract/index.ts';
import type { DocumentNumber } from '../domain/document-number.ts';
import { numberOf } from '../domain/document-number.ts';

type EntityRow = Omit<LegalEntity, 'invoicePrefix' | 'creditNotePrefix'>;

interface Series {
  readonly id: string;
  readonly legalEntityId: string;
  readonly kind: DocumentKind;
  readonly prefix: string;
  readonly nextNumber: number;
}

export const entities = defineStore<EntityRow>({
  name: 'legal_entities',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    name: DataTypes.TEXT,
    address: DataTypes.JSONB,
    vatNumber: DataTypes.TEXT,
    payTo: DataTypes.JSONB,
    contact: DataTypes.JSONB,
    note: DataTypes.TEXT,
    logoId: DataTypes.TEXT,
    issuerId: DataTypes.UUID,
    termsDays: DataTypes.INTEGER,
    language: DataTypes.TEXT,
    taxIds: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
    updatedAt: DataTypes.DATE,
  },
});

export const series = defineStore<Series>({
  name: 'number_series',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    legalEntityId: DataTypes.UUID,
    kind: DataTypes.TEXT,
    prefix: DataTypes.TEXT,
    nextNumber: DataTypes.BIGINT,
  },
  bigIntegers: ['nextNumber'],
});

/** The entities with the prefixes of their series. */
export async function listEntities(tx: Transaction): Promise<LegalEntity[]> {
  const [rows, all] = [await entities.listAll(tx, {}), await series.listAll(tx, {})];
  const prefix = (entity: string, kind: DocumentKind) =>
    all.find((one) => one.legalEntityId === entity && one.kind === kind)?.prefix ?? '';
  return rows
    .map((row) => ({
      ...row,
      invoicePrefix: prefix(row.id, 'invoice'),
      creditNotePrefix: prefix(row.id, 'credit-note'),
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/**
 * The next numbers of a series. Whoever takes numbers holds the series until his transaction ends: numbers that were
 * taken by one that rolls back are given again, and there is no gap.
 */
export async function takeNumbers(
  tx: Transaction,
  { legalEntityId, kind, count }: { legalEntityId: string; kind: DocumentKind; count: number },
): Promise<DocumentNumber[]> {
  const [taken] = await tx.query<{ prefix: string; next: string }>(
    'SELECT series_prefix AS prefix, following::text AS next FROM take_numbers($1, $2, $3)',
    [legalEntityId, kind, count],
  );
  if (!taken) throw platformErrors.NOT_FOUND({ id: legalEntityId });
  const first = BigInt(taken.next) - BigInt(count);
  return Array.from({ length: count }, (_, index) => numberOf(taken.prefix, first + BigInt(index)));
}

import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Static } from 'typebox';
import type { DiscountOff, RecordedBy } from '../contract/index.ts';

/** What of a discount is stored as JSON. */
export interface DiscountTerms {
  readonly off: DiscountOff;
  readonly cycles?: number;
}

/** What of instalments is stored as JSON. */
export interface InstalmentTerms {
  readonly amountMinor: number;
  readonly currency: string;
  readonly parts: number;
  readonly rest: 'at-once' | 'never';
  readonly cycleDay: number;
  readonly taxIds?: string[];
}

/** By the kind of the agreement; a waiver and an end have none. */
export type StoredTerms = DiscountTerms | InstalmentTerms | object;

/** Rows are added and never changed: see the migration. */
export interface AgreementRow {
  readonly id: string;
  readonly customerId: string;
  readonly resellerId: string;
  readonly kind: 'discount' | 'instalments' | 'waiver' | 'end';
  /** Of an end: what it ends. */
  readonly ofId?: string;
  readonly serviceId?: string;
  readonly text: string;
  readonly effectiveOn: string;
  readonly terms: StoredTerms;
  readonly couponId?: string;
  readonly recordedBy: Static<typeof RecordedBy>;
  readonly createdAt: string;
}

export const agreements = defineStore<AgreementRow>({
  name: 'agreements',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    kind: DataTypes.TEXT,
    ofId: DataTypes.UUID,
    serviceId: DataTypes.UUID,
    text: DataTypes.TEXT,
    effectiveOn: DataTypes.DATEONLY,
    terms: DataTypes.JSONB,
    couponId: DataTypes.UUID,
    recordedBy: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
});

/** When agreements ended, of those that did. */
export async function endsOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const ends = await agreements.listAll(tx, { ofId: [...ids] });
  return new Map(ends.map(({ ofId, effectiveOn }) => [ofId as string, effectiveOn]));
}

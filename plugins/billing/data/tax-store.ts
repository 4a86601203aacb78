import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import { billingErrors, type Tax } from '../contract/index.ts';

export const taxes = defineStore<Tax>({
  name: 'taxes',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    name: DataTypes.TEXT,
    ratePercent: DataTypes.TEXT,
    inclusive: DataTypes.BOOLEAN,
    place: DataTypes.TEXT,
    validFrom: DataTypes.DATEONLY,
    validTo: DataTypes.DATEONLY,
    createdAt: DataTypes.DATE,
  },
});

/** Refuses ids of taxes that are not there. */
export async function assertTaxes(tx: Transaction, ids: readonly string[]): Promise<void> {
  const known = new Set((await taxes.listAll(tx, { id: [...ids] })).map(({ id }) => id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown) throw billingErrors.BILLING_UNKNOWN_TAX({ id: unknown });
}

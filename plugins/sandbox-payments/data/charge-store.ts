import type { DeclineClass } from '@isp/billing/contract';
import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';

/** A charge as the provider knows it. Its id is that of billing's attempt. */
export interface SandboxCharge {
  readonly id: string;
  readonly card: string;
  readonly methodRef: string;
  readonly amountMinor: number;
  readonly currency: string;
  /** `lost`: the request never arrived. */
  readonly state: 'lost' | 'pending' | 'succeeded' | 'declined';
  readonly code?: string;
  readonly class?: DeclineClass;
  /** Look-ups that are not answered yet. */
  readonly hiddenLooks: number;
  readonly refundIds: readonly string[];
  readonly createdAt: string;
}

export const charges = defineStore<SandboxCharge>({
  name: 'sandbox_charges',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    card: DataTypes.TEXT,
    methodRef: DataTypes.TEXT,
    amountMinor: DataTypes.BIGINT,
    currency: DataTypes.TEXT,
    state: DataTypes.TEXT,
    code: DataTypes.TEXT,
    class: DataTypes.TEXT,
    hiddenLooks: DataTypes.INTEGER,
    refundIds: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
  },
  bigIntegers: ['amountMinor'],
});

/** How often a stored method was charged before. */
export async function countOfMethod(tx: Transaction, methodRef: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'SELECT count(*)::integer AS count FROM sandbox_charges WHERE method_ref = $1',
    [methodRef],
  );
  return row?.count ?? 0;
}

/** What the provider calls a charge. */
export function refOf({ id }: Pick<SandboxCharge, 'id'>): string {
  return `ch_${id.replaceAll('-', '')}`;
}

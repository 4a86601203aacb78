import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { PrepaidStatus } from '../contract/index.ts';

/** How somebody stands who pays in advance; it has the customer's id. */
export interface PrepaidState {
  readonly id: string;
  readonly customerId: string;
  readonly resellerId: string;
  readonly status: PrepaidStatus;
  readonly neededMinor?: number;
  /** The smallest of the thresholds he was told to be below. */
  readonly toldBelowMinor?: number;
  readonly since?: string;
  readonly updatedAt: string;
}

export const prepaidStates = defineStore<PrepaidState>({
  name: 'prepaid_states',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    status: DataTypes.TEXT,
    neededMinor: DataTypes.BIGINT,
    toldBelowMinor: DataTypes.BIGINT,
    since: DataTypes.DATE,
    updatedAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
  bigIntegers: ['neededMinor', 'toldBelowMinor'],
});

/** What accounts have to be drawn from: what is owed of them, turned around. */
export async function prepaidBalances(tx: Transaction, ids: readonly string[]): Promise<Map<string, bigint>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; balance: string }>(
    `SELECT customer_id AS id, (-sum(amount_minor))::text AS balance FROM ledger_entries
     WHERE ledger_account = 'receivable' AND customer_id = ANY ($1::uuid[]) GROUP BY 1`,
    [ids],
  );
  return new Map(rows.map(({ id, balance }) => [id, BigInt(balance)]));
}

/** The last day that is billed and paid, of recurring charges; the day itself is not. */
export async function paidUntil(tx: Transaction, customerId: string): Promise<string | undefined> {
  const [row] = await tx.query<{ until: string | null }>(
    `SELECT max(l."to")::text AS until FROM document_lines l JOIN documents d ON d.id = l.document_id
     WHERE l.customer_id = $1 AND l.kind = 'recurring' AND d.status = 'paid'`,
    [customerId],
  );
  return row?.until ?? undefined;
}

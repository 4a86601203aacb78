import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { BulkItem, BulkOperation } from '../contract/index.ts';

/** Whose operation it is: the user that began it, for his own eyes and the staff's. */
export interface BulkOperationRow extends Omit<BulkOperation, 'changed' | 'refused'> {
  readonly resellerId: string;
}

export const bulkOperations = defineStore<BulkOperationRow>({
  name: 'bulk_operations',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    action: DataTypes.TEXT,
    reason: DataTypes.TEXT,
    tariffId: DataTypes.UUID,
    status: DataTypes.TEXT,
    total: DataTypes.INTEGER,
    createdAt: DataTypes.DATE,
    finishedAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId' },
});

export const bulkItems = defineStore<BulkItem>({
  name: 'bulk_items',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    operationId: DataTypes.UUID,
    serviceId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    status: DataTypes.TEXT,
    outcome: DataTypes.TEXT,
    jobId: DataTypes.UUID,
  },
  owner: { reseller: 'resellerId' },
  defaultSort: 'id',
});

/** An operation as it is shown. */
export function toOperation(
  { resellerId: _, ...operation }: BulkOperationRow,
  { changed, refused }: { readonly changed: number; readonly refused: number },
): BulkOperation {
  return { ...operation, changed, refused };
}

/** How many services of an operation were changed and refused so far. */
export async function countItems(
  tx: Transaction,
  operationId: string,
): Promise<{ changed: number; refused: number; waiting: number }> {
  const [counted] = await tx.query<{ changed: number; refused: number; waiting: number }>(
    `SELECT count(*) FILTER (WHERE status = 'changed')::integer AS changed,
            count(*) FILTER (WHERE status = 'refused')::integer AS refused,
            count(*) FILTER (WHERE status = 'waiting')::integer AS waiting
     FROM bulk_items WHERE operation_id = $1`,
    [operationId],
  );
  return counted ?? { changed: 0, refused: 0, waiting: 0 };
}

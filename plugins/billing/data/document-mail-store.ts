import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { DocumentMail, RunMails } from '../contract/index.ts';

export const documentMails = defineStore<DocumentMail>({
  name: 'document_mails',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    documentId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    runId: DataTypes.UUID,
    automatic: DataTypes.BOOLEAN,
    status: DataTypes.TEXT,
    reason: DataTypes.TEXT,
    deliveryId: DataTypes.UUID,
    requestedBy: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
    updatedAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
});

/** Adds mails, but for those that are there; answers the ids of the new ones. */
export async function addMails(tx: Transaction, mails: readonly DocumentMail[]): Promise<string[]> {
  if (mails.length === 0) return [];
  const rows = await tx.query<{ id: string }>(
    `INSERT INTO document_mails (id, document_id, customer_id, reseller_id, run_id, automatic, status, requested_by, created_at, updated_at)
     SELECT r.id, r."documentId", r."customerId", r."resellerId", r."runId", r.automatic, r.status, r."requestedBy", r."createdAt", r."createdAt"
     FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "documentId" uuid, "customerId" uuid, "resellerId" uuid, "runId" uuid,
       automatic boolean, status text, "requestedBy" jsonb, "createdAt" timestamptz)
     ON CONFLICT (id) DO NOTHING RETURNING id`,
    [JSON.stringify(mails)],
  );
  return rows.map(({ id }) => id);
}

/** How many mails of a run are how far. */
export async function countMails(tx: Transaction, runId: string): Promise<RunMails> {
  const rows = await tx.query<{ status: keyof RunMails; count: number }>(
    'SELECT status, count(*)::integer AS count FROM document_mails WHERE run_id = $1 GROUP BY status',
    [runId],
  );
  const none: RunMails = { queued: 0, sending: 0, sent: 0, failed: 0, skipped: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ status, count }) => [status, count])) };
}

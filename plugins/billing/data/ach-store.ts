import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { AchAuthorization, AchDebit, AchFile } from '../contract/index.ts';
import { consentColumns, debitColumns, debitFileColumns } from './debit-columns.ts';

const owner = { reseller: 'resellerId', customer: 'customerId' };

/** As it is stored: the account number is sealed. */
export type AuthorizationRow = Omit<AchAuthorization, 'accountNumber'> & {
  readonly accountMasked: string;
  readonly accountSealed: string;
};

export const authorizations = defineStore<AuthorizationRow>({
  name: 'ach_authorizations',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    ...consentColumns,
    routingNumber: DataTypes.TEXT,
    accountMasked: DataTypes.TEXT,
    accountSealed: DataTypes.TEXT,
    accountType: DataTypes.TEXT,
    entryClass: DataTypes.TEXT,
    authorizedOn: DataTypes.DATEONLY,
    changeCode: DataTypes.TEXT,
  },
  owner,
  search: ['holder'],
});

export const achDebits = defineStore<AchDebit>({
  name: 'ach_debits',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    ...debitColumns,
    authorizationId: DataTypes.UUID,
    traceNumber: DataTypes.TEXT,
    collectedFrom: DataTypes.DATEONLY,
  },
  owner,
  bigIntegers: ['amountMinor'],
});

/** As it is stored: with the number its last debit has, from which the next file counts on. */
export type AchFileRow = AchFile & { readonly contentSealed: string; readonly lastTrace: number };

export const achFiles = defineStore<AchFileRow>({
  name: 'ach_files',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    ...debitFileColumns,
    modifier: DataTypes.TEXT,
    madeOn: DataTypes.DATEONLY,
    effectiveOn: DataTypes.DATEONLY,
    lastTrace: DataTypes.INTEGER,
  },
  owner: { reseller: 'resellerId' },
  bigIntegers: ['sumMinor'],
});

/** A file as people see it. */
export function shownAchFile({ contentSealed: _, lastTrace: __, ...file }: AchFileRow): AchFile {
  return file;
}

/** How many files of a day there are for a bank, and the number the last debit of its last file has. */
export async function filesBefore(
  tx: Transaction,
  { destination, madeOn }: { destination: string; madeOn: string },
): Promise<{ ofDay: number; lastTrace: number }> {
  const [row] = await tx.query<{ ofDay: number; lastTrace: number | null }>(
    `SELECT count(*) FILTER (WHERE f.made_on = $2)::integer AS "ofDay",
       (array_agg(f.last_trace ORDER BY f.created_at DESC, f.id DESC))[1] AS "lastTrace"
     FROM ach_files f JOIN bank_accounts b ON b.id = f.bank_account_id WHERE b.ach->>'destination' = $1`,
    [destination, madeOn],
  );
  return { ofDay: row?.ofDay ?? 0, lastTrace: row?.lastTrace ?? 0 };
}

/** Marks the debits that are in a file. */
export async function submitDebits(
  tx: Transaction,
  rows: readonly { readonly id: string; readonly traceNumber: string }[],
  { fileId, collectedFrom, at }: { fileId: string; collectedFrom: string; at: string },
): Promise<void> {
  await tx.query(
    `UPDATE ach_debits d SET status = 'submitted', file_id = $2, trace_number = r."traceNumber", collected_from = $3, updated_at = $4
     FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "traceNumber" text) WHERE d.id = r.id`,
    [JSON.stringify(rows), fileId, collectedFrom, at],
  );
}

import type { RowError, Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { BillingImport, BillingImportKind } from '../contract/index.ts';

/** An import as it is stored; it is the ISP's. */
export type ImportRecord = BillingImport & { readonly resellerId: string };

export const imports = defineStore<ImportRecord>({
  name: 'billing_imports',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    kind: DataTypes.TEXT,
    fileName: DataTypes.TEXT,
    status: DataTypes.TEXT,
    encoding: DataTypes.TEXT,
    separator: DataTypes.TEXT,
    columns: DataTypes.JSONB,
    rows: DataTypes.INTEGER,
    created: DataTypes.INTEGER,
    skipped: DataTypes.INTEGER,
    failed: DataTypes.INTEGER,
    recordedBy: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
    finishedAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId' },
});

/** An import as people see it. */
export function shownImport({ resellerId, ...shown }: ImportRecord): BillingImport {
  return shown;
}

/** What a row of a file says, to be booked. */
export interface ImportEntry {
  readonly externalId: string;
  readonly customerId: string;
  /** Minor units; a balance may be negative, which is credit. */
  readonly amountMinor: number;
  readonly currency: string;
  readonly text: string;
  /** First of all the day it is of: of issue, of the balance, or on which the money came. */
  readonly on: string;
  readonly number?: string;
  readonly dueOn?: string;
  readonly method?: string;
  readonly reference?: string;
}

/** A row of a file: what stood there, and either what is to be booked or what is wrong with it. */
export interface ImportRow {
  readonly line: number;
  readonly fields: readonly string[];
  readonly entry?: ImportEntry | undefined;
  readonly problems?: RowError['problems'] | undefined;
}

type ImportKey = Pick<ImportRecord, 'id' | 'resellerId'>;

/** Keeps the rows of an import. */
export async function keepRows(
  tx: Transaction,
  { id, resellerId }: ImportKey,
  rows: readonly ImportRow[],
): Promise<void> {
  await tx.query(
    `INSERT INTO billing_import_rows (reseller_id, import_id, line, fields, entry, problems)
     SELECT $1, $2, r.line, r.fields, r.entry, r.problems
     FROM jsonb_to_recordset($3::jsonb) AS r (line integer, fields jsonb, entry jsonb, problems jsonb)`,
    [resellerId, id, JSON.stringify(rows)],
  );
}

/** The next rows that fit, the first lines first; they stay until `dropRows`. */
export function nextRows(tx: Transaction, { id, resellerId }: ImportKey, most: number): Promise<ImportRow[]> {
  return tx.query<ImportRow>(
    `SELECT line, fields, entry FROM billing_import_rows
     WHERE reseller_id = $1 AND import_id = $2 AND entry IS NOT NULL ORDER BY line LIMIT $3`,
    [resellerId, id, most],
  );
}

/** Takes rows out that are booked, or were before. */
export async function dropRows(
  tx: Transaction,
  { id, resellerId }: ImportKey,
  rows: readonly ImportRow[],
): Promise<void> {
  const lines = rows.map(({ line }) => line);
  await tx.query(
    `DELETE FROM billing_import_rows WHERE reseller_id = $1 AND import_id = $2
       AND line IN (SELECT jsonb_array_elements_text($3::jsonb)::integer)`,
    [resellerId, id, JSON.stringify(lines)],
  );
}

/** The rows that failed, by line. */
export function failedRows(tx: Transaction, { id, resellerId }: ImportKey): Promise<ImportRow[]> {
  return tx.query<ImportRow>(
    `SELECT line, fields, problems FROM billing_import_rows
     WHERE reseller_id = $1 AND import_id = $2 AND problems IS NOT NULL ORDER BY line`,
    [resellerId, id],
  );
}

/** Two imports wait for each other here, so that an external id is not taken over twice. */
export async function lockImports(tx: Transaction): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('billing.import', 0))`);
}

/** Which of some external ids were taken over before. */
export async function knownEntries(
  tx: Transaction,
  kind: BillingImportKind,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ known: string }>(
    `SELECT external_id AS known FROM imported_entries
     WHERE kind = $1 AND external_id IN (SELECT jsonb_array_elements_text($2::jsonb))`,
    [kind, JSON.stringify(ids)],
  );
  return new Set(rows.map(({ known }) => known));
}

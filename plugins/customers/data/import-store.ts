import type { RowError, Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { CreateCustomerParams, CustomerImport } from '../contract/index.ts';

export const imports = defineStore<CustomerImport>({
  name: 'imports',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    fileName: DataTypes.TEXT,
    status: DataTypes.TEXT,
    encoding: DataTypes.TEXT,
    separator: DataTypes.TEXT,
    columns: DataTypes.JSONB,
    rows: DataTypes.INTEGER,
    created: DataTypes.INTEGER,
    skipped: DataTypes.INTEGER,
    failed: DataTypes.INTEGER,
    createdAt: DataTypes.DATE,
    finishedAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId' },
});

/** A row of a file: what stood there, and either the customer it is or what is wrong with it. */
export interface ImportRow {
  readonly line: number;
  readonly fields: readonly string[];
  readonly params?: CreateCustomerParams | undefined;
  readonly problems?: RowError['problems'] | undefined;
}

type ImportKey = Pick<CustomerImport, 'id' | 'resellerId'>;

/** Keeps the rows of an import. */
export async function keepRows(
  tx: Transaction,
  { id, resellerId }: ImportKey,
  rows: readonly ImportRow[],
): Promise<void> {
  await tx.query(
    `INSERT INTO import_rows (reseller_id, import_id, line, fields, params, problems)
     SELECT $1, $2, r.line, r.fields, r.params, r.problems
     FROM jsonb_to_recordset($3::jsonb) AS r (line integer, fields jsonb, params jsonb, problems jsonb)`,
    [resellerId, id, JSON.stringify(rows)],
  );
}

/** Takes the next rows that fit out of an import, the first lines first. */
export async function takeRows(
  tx: Transaction,
  { id, resellerId }: ImportKey,
  most: number,
): Promise<ImportRow[]> {
  const rows = await tx.query<ImportRow>(
    `DELETE FROM import_rows WHERE reseller_id = $1 AND import_id = $2 AND line IN (
       SELECT line FROM import_rows WHERE reseller_id = $1 AND import_id = $2 AND params IS NOT NULL
       ORDER BY line LIMIT $3
     ) RETURNING line, fields, params`,
    [resellerId, id, most],
  );
  return rows.toSorted((a, b) => a.line - b.line);
}

/** The rows that failed, by line. */
export async function failedRows(tx: Transaction, { id, resellerId }: ImportKey): Promise<ImportRow[]> {
  return tx.query<ImportRow>(
    `SELECT line, fields, problems FROM import_rows
     WHERE reseller_id = $1 AND import_id = $2 AND problems IS NOT NULL ORDER BY line`,
    [resellerId, id],
  );
}

/** Two imports of one reseller wait for each other here, so that an external id is not taken twice. */
export async function lockImportsOf(tx: Transaction, resellerId: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('customers.import:' || $1, 0))`, [
    resellerId,
  ]);
}

/** Which of these external ids customers of a reseller have. */
export async function knownExternalIds(
  tx: Transaction,
  resellerId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ known: string }>(
    `SELECT external_id AS known FROM customers WHERE reseller_id = $1
     AND external_id IN (SELECT jsonb_array_elements_text($2::jsonb))`,
    [resellerId, JSON.stringify(ids)],
  );
  return new Set(rows.map(({ known }) => known));
}

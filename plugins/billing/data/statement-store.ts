import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { BankStatement, EntryStatus, StatementEntry } from '../contract/index.ts';

export const statements = defineStore<BankStatement>({
  name: 'bank_statements',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    format: DataTypes.TEXT,
    fileName: DataTypes.TEXT,
    sha256: DataTypes.TEXT,
    status: DataTypes.TEXT,
    entries: DataTypes.INTEGER,
    duplicates: DataTypes.INTEGER,
    skipped: DataTypes.INTEGER,
    waiting: DataTypes.INTEGER,
    from: DataTypes.DATEONLY,
    to: DataTypes.DATEONLY,
    warnings: DataTypes.JSONB,
    importedBy: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
    finishedAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId' },
});

/** As it is stored: the payer's account is sealed, and known again by a key made of it. */
export type EntryRow = Omit<StatementEntry, 'iban'> & {
  readonly ibanMasked?: string;
  readonly ibanSealed?: string;
  readonly payerKey?: string;
  /** Why it is one entry although it stands for several payments. */
  readonly wholeReason?: string;
};

export const entries = defineStore<EntryRow>({
  name: 'statement_entries',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    statementId: DataTypes.UUID,
    bankAccountId: DataTypes.UUID,
    position: DataTypes.INTEGER,
    bookedOn: DataTypes.DATEONLY,
    valueOn: DataTypes.DATEONLY,
    amountMinor: DataTypes.BIGINT,
    currency: DataTypes.TEXT,
    name: DataTypes.TEXT,
    ibanMasked: DataTypes.TEXT,
    ibanSealed: DataTypes.TEXT,
    payerKey: DataTypes.TEXT,
    remittance: DataTypes.TEXT,
    reference: DataTypes.TEXT,
    endToEndId: DataTypes.TEXT,
    bankReference: DataTypes.TEXT,
    mandateReference: DataTypes.TEXT,
    returnReason: DataTypes.TEXT,
    wholeReason: DataTypes.TEXT,
    status: DataTypes.TEXT,
    score: DataTypes.INTEGER,
    reason: DataTypes.TEXT,
    suggestions: DataTypes.JSONB,
    customerId: DataTypes.UUID,
    paymentId: DataTypes.UUID,
    handledBy: DataTypes.JSONB,
    handledAt: DataTypes.DATE,
    createdAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId' },
  bigIntegers: ['amountMinor'],
  search: ['name', 'remittance', 'reference', 'endToEndId'],
});

const columns = {
  id: 'uuid',
  resellerId: 'uuid',
  statementId: 'uuid',
  bankAccountId: 'uuid',
  position: 'integer',
  entryKey: 'text',
  bookedOn: 'date',
  valueOn: 'date',
  amountMinor: 'bigint',
  currency: 'text',
  name: 'text',
  ibanMasked: 'text',
  ibanSealed: 'text',
  payerKey: 'text',
  remittance: 'text',
  reference: 'text',
  endToEndId: 'text',
  bankReference: 'text',
  mandateReference: 'text',
  returnReason: 'text',
  wholeReason: 'text',
  status: 'text',
  createdAt: 'timestamptz',
} as const;

/** An entry that is to be kept. */
export type NewEntry = { readonly [Field in keyof typeof columns]?: string | number | bigint };

/** Keeps entries, but those another file brought before. Answers how many are new. */
export async function keepEntries(tx: Transaction, rows: readonly NewEntry[]): Promise<number> {
  const fields = Object.entries(columns);
  const names = fields.map(([field]) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  const typed = fields.map(([field, type]) => `"${field}" ${type}`);
  const kept = await tx.query(
    `INSERT INTO statement_entries (${names}) SELECT ${fields.map(([field]) => `r."${field}"`)}
     FROM jsonb_to_recordset($1::jsonb) AS r (${typed})
     ON CONFLICT (reseller_id, bank_account_id, entry_key) DO NOTHING RETURNING 1`,
    [JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? value.toString() : value))],
  );
  return kept.length;
}

/** Locks the next entries of a statement nobody has looked at, in their order. */
export async function lockWaiting(tx: Transaction, statementId: string, most: number): Promise<EntryRow[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM statement_entries WHERE statement_id = $1 AND status = 'waiting'
     ORDER BY position LIMIT $2 FOR UPDATE`,
    [statementId, most],
  );
  const ids = rows.map(({ id }) => id);
  return (await entries.listAll(tx, { id: ids })).toSorted((one, other) => one.position - other.position);
}

/** What became of an entry. */
export interface HandledEntry extends Pick<EntryRow, 'id' | 'status' | 'suggestions'> {
  readonly score?: number;
  readonly reason: string;
  readonly customerId?: string;
  readonly paymentId?: string;
}

/** Writes down what became of entries, in one statement. */
export async function storeHandledEntries(
  tx: Transaction,
  handled: readonly HandledEntry[],
  about: { at: string; by: object },
): Promise<void> {
  await tx.query(
    `UPDATE statement_entries e SET status = h.status, score = h.score, reason = h.reason, suggestions = h.suggestions,
       customer_id = h."customerId", payment_id = h."paymentId",
       handled_by = CASE WHEN h.status = 'unmatched' THEN NULL ELSE $2::jsonb END,
       handled_at = CASE WHEN h.status = 'unmatched' THEN NULL ELSE $3::timestamptz END
     FROM jsonb_to_recordset($1::jsonb) AS h (id uuid, status text, score integer, reason text, suggestions jsonb,
       "customerId" uuid, "paymentId" uuid)
     WHERE e.id = h.id`,
    [JSON.stringify(handled), JSON.stringify(about.by), about.at],
  );
}

/** How many entries of a statement are where. */
export async function countEntries(
  tx: Transaction,
  statementId: string,
): Promise<Record<EntryStatus, number>> {
  const rows = await tx.query<{ status: EntryStatus; count: number }>(
    'SELECT status, count(*)::integer AS count FROM statement_entries WHERE statement_id = $1 GROUP BY 1',
    [statementId],
  );
  const none = { waiting: 0, unmatched: 0, booked: 0, ignored: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ status, count }) => [status, count])) };
}

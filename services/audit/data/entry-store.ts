import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';

/** A row of the chain: its text and hash, and the columns made of it. */
export interface EntryRow {
  readonly id: string;
  readonly number: number;
  readonly at: string;
  readonly plugin: string;
  readonly action: string;
  readonly outcome: string;
  readonly actorId: string;
  readonly subjectId?: string;
  readonly customerId?: string;
  readonly resellerId: string;
  readonly requestId: string;
  readonly entry: string;
  readonly hash: Buffer;
}

export const entries = defineStore<EntryRow>({
  name: 'entries',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    number: DataTypes.BIGINT,
    at: DataTypes.DATE(3),
    plugin: DataTypes.TEXT,
    action: DataTypes.TEXT,
    outcome: DataTypes.TEXT,
    actorId: DataTypes.TEXT,
    subjectId: DataTypes.TEXT,
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    requestId: DataTypes.TEXT,
    entry: DataTypes.TEXT,
    hash: DataTypes.BLOB,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
  defaultSort: '-number',
  bigIntegers: ['number'],
});

const columns = `number::int8 AS number, id, at, plugin, action, outcome, actor_id AS "actorId", subject_id AS "subjectId",
  customer_id AS "customerId", reseller_id AS "resellerId", request_id AS "requestId", entry, hash`;

/** The rows behind one, in the order of the chain. */
export async function entriesAfter(tx: Transaction, number: number, limit: number): Promise<EntryRow[]> {
  const rows = await tx.query<EntryRow & { at: Date }>(
    `SELECT ${columns} FROM entries WHERE number > $1 ORDER BY number LIMIT $2`,
    [number, limit],
  );
  return rows.map((row) => ({ ...row, number: Number(row.number), at: new Date(row.at).toISOString() }));
}

/** The hash of one row; undefined when there is none. */
export async function hashOf(tx: Transaction, number: number): Promise<string | undefined> {
  const [row] = await tx.query<{ hash: string }>(
    `SELECT encode(hash, 'hex') AS hash FROM entries WHERE number = $1`,
    [number],
  );
  return row?.hash;
}

/** The last row of the chain. */
export interface Head {
  readonly number: number;
  readonly id: string;
  /** Hexadecimal. */
  readonly hash: string;
}

/** Puts rows that wait into the chain, at most so many; answers how many there were and the chain's end. */
export async function seal(tx: Transaction, most: number): Promise<{ sealed: number; head?: Head }> {
  const [row] = await tx.query<{ sealed: number; number: string; id: string | null; hash: string }>(
    'SELECT sealed, head_number AS number, head_id AS id, head_hash AS hash FROM seal($1)',
    [most],
  );
  if (!row?.id) return { sealed: 0 };
  return { sealed: row.sealed, head: { number: Number(row.number), id: row.id, hash: row.hash } };
}

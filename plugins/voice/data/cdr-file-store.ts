import type { ReadBatch, Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { CdrFile } from '../contract/index.ts';

/** A file without what its calls tell of it. */
export interface CdrFileRow extends Omit<CdrFile, 'status' | 'rated' | 'failed'> {
  readonly resellerId: string;
}

export const cdrFiles = defineStore<CdrFileRow>({
  name: 'cdr_files',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    name: DataTypes.TEXT,
    sha256: DataTypes.TEXT,
    rows: DataTypes.INTEGER,
    rowsRead: DataTypes.INTEGER,
    createdAt: DataTypes.DATE,
    finishedAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId' },
  search: ['name'],
});

/** Name of the unique index, as a refused insert reports it. */
export const sha256Index = 'cdr_files_sha256';

/** The text of a file, and what its fields were separated by when it came. */
export interface CdrContent {
  readonly content: string;
  readonly separator: string;
}

export async function keepContent(tx: Transaction, fileId: string, kept: CdrContent): Promise<void> {
  const values = [fileId, kept.content, kept.separator];
  await tx.query('INSERT INTO cdr_contents (file_id, content, separator) VALUES ($1, $2, $3)', values);
}

/** The text of a file, until all its rows are taken over. */
export async function contentOf(tx: Transaction, fileId: string): Promise<CdrContent | undefined> {
  const [found] = await tx.query<CdrContent>(
    'SELECT content, separator FROM cdr_contents WHERE file_id = $1',
    [fileId],
  );
  return found;
}

export async function dropContent(tx: Transaction, fileId: string): Promise<void> {
  await tx.query('DELETE FROM cdr_contents WHERE file_id = $1', [fileId]);
}

/** How many calls of a file are in which state. */
export interface CallCounts {
  readonly rated: number;
  readonly failed: number;
}

const countedCalls = `count(*) FILTER (WHERE status = 'rated')::integer AS rated,
  count(*) FILTER (WHERE status = 'failed')::integer AS failed`;

export async function countCalls(tx: Transaction, fileId: string): Promise<CallCounts> {
  const [counted] = await tx.query<CallCounts>(`SELECT ${countedCalls} FROM calls WHERE file_id = $1`, [
    fileId,
  ]);
  return counted ?? { rated: 0, failed: 0 };
}

/** The same for the files of a page. The ids are our own UUIDs. */
export async function countCallsOf(
  read: ReadBatch,
  fileIds: readonly string[],
): Promise<ReadonlyMap<string, CallCounts>> {
  if (fileIds.length === 0) return new Map();
  const ids = fileIds.map((id) => `'${id}'::uuid`).join(', ');
  const [rows = []] = await read.run([
    `SELECT file_id, ${countedCalls} FROM calls WHERE file_id IN (${ids}) GROUP BY file_id`,
  ]);
  return new Map(
    rows.map(({ file_id, rated, failed }) => [
      file_id as string,
      { rated: Number(rated), failed: Number(failed) },
    ]),
  );
}

/** A file as it is shown. */
export function toCdrFile({ resellerId: _, ...file }: CdrFileRow, counts: CallCounts): CdrFile {
  const { rows, rowsRead, finishedAt } = file;
  const read = rowsRead < rows ? 'reading' : 'rating';
  return { ...file, ...counts, status: finishedAt ? 'done' : read };
}

import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { CgnatFile, Translation } from '../contract/index.ts';
import type { CgnatBlock } from '../domain/cgnat-log.ts';

/** Logs of address translation that were read. */
export const cgnatFiles = defineStore<CgnatFile & { sha256?: string }>({
  name: 'cgnat_files',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    sha256: DataTypes.TEXT,
    name: DataTypes.TEXT,
    nasId: DataTypes.UUID,
    rows: DataTypes.INTEGER,
    blocks: DataTypes.INTEGER,
    errors: DataTypes.JSONB,
    errorCount: DataTypes.INTEGER,
    createdAt: DataTypes.DATE(3),
  },
});

/** Notes a log; false when the same one was read before. */
export async function insertFile(tx: Transaction, file: CgnatFile & { sha256: string }): Promise<boolean> {
  const rows = await tx.query(
    `INSERT INTO cgnat_files (id, sha256, name, nas_id, rows, blocks, errors, error_count, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9) ON CONFLICT (sha256) DO NOTHING RETURNING 1`,
    [
      file.id,
      file.sha256,
      file.name ?? null,
      file.nasId ?? null,
      file.rows,
      file.blocks,
      JSON.stringify(file.errors),
      file.errorCount,
      file.createdAt,
    ],
  );
  return rows.length > 0;
}

const batch = 5_000;

/** Stores blocks; one that is there already gets its end when it comes. */
export async function storeBlocks(
  tx: Transaction,
  blocks: readonly CgnatBlock[],
  nasId: string | undefined,
): Promise<void> {
  for (let at = 0; at < blocks.length; at += batch) {
    await tx.query(
      `INSERT INTO cgnat_blocks AS known (public_ip, port_from, port_to, protocol, private_ip, starts, ends, nas_id)
       SELECT "publicIp", "portFrom", min("portTo"), protocol, "privateIp", starts, max(ends), $2::uuid
       FROM json_to_recordset($1) AS block ("publicIp" inet, "portFrom" integer, "portTo" integer, protocol text,
         "privateIp" inet, starts timestamptz, ends timestamptz)
       GROUP BY 1, 2, 4, 5, 6
       ON CONFLICT (public_ip, starts, port_from, protocol, private_ip)
         DO UPDATE SET ends = coalesce(excluded.ends, known.ends), nas_id = coalesce(excluded.nas_id, known.nas_id)`,
      [JSON.stringify(blocks.slice(at, at + batch)), nasId ?? null],
    );
  }
}

const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What a port of a public address stood for at a moment: of several the one that began last. */
export async function findTranslation(
  tx: Transaction,
  asked: { ip: string; port: number; protocol?: string | undefined; at: Temporal.Instant },
): Promise<{ readonly translation: Translation; readonly nasId?: string } | undefined> {
  const [row] = await tx.query<{ translation: Translation; nasId: string | null }>(
    `SELECT nas_id AS "nasId", json_strip_nulls(json_build_object('privateIp', host(private_ip), 'portFrom', port_from,
       'portTo', port_to, 'protocol', nullif(protocol, ''), 'from', ${instant('starts')}, 'to', ${instant('ends')})) AS translation
     FROM cgnat_blocks
     WHERE public_ip = $1 AND starts <= $2 AND coalesce(ends, 'infinity') >= $2 AND $3 BETWEEN port_from AND port_to
       AND ($4 = '' OR protocol IN ('', $4))
     ORDER BY starts DESC LIMIT 1`,
    [asked.ip, asked.at.toString(), asked.port, asked.protocol?.toLowerCase() ?? ''],
  );
  return row && { translation: row.translation, ...(row.nasId ? { nasId: row.nasId } : {}) };
}

/** Whether an address is one that many share. */
export async function isShared(tx: Transaction, ip: string): Promise<boolean> {
  return (await tx.query('SELECT 1 FROM cgnat_blocks WHERE public_ip = $1 LIMIT 1', [ip])).length > 0;
}

/** Forgets what is older; answers how many blocks. */
export async function forgetBlocks(tx: Transaction, before: Temporal.Instant): Promise<number> {
  const gone = await tx.query(
    `DELETE FROM cgnat_blocks WHERE ctid = ANY (ARRAY(
       SELECT ctid FROM cgnat_blocks WHERE starts < $1 AND coalesce(ends, starts) < $1 LIMIT ${batch})) RETURNING 1`,
    [before.toString()],
  );
  return gone.length;
}

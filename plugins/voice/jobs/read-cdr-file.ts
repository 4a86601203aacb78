import { type Context, defineJob, Id, rootResellerId, type Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { Type } from 'typebox';
import { type CdrFileRow, cdrFiles, contentOf, dropContent } from '../data/cdr-file-store.ts';
import { rawOf, tableOf } from '../importing/table-of.ts';
import { askToRate } from '../rating/ask-to-rate.ts';

/** Rows taken over by one run; the next run goes on from there. */
const rowsPerRun = 1_000;

/**
 * Takes the rows of a file over as records that wait for their price. How far it came is in the same transaction as the records,
 * and a row of a file is one record, so a killed process loses and doubles none.
 */
export const readCdrFile = defineJob('voice.read-cdr-file', {
  data: Type.Object({ fileId: Id }),
  handler: (ctx, { fileId }) =>
    ctx.transaction(async (tx) => {
      const file = await lockFile(tx, fileId);
      const kept = file && (await contentOf(tx, fileId));
      if (!file || !kept) return;
      const { heading, rows } = tableOf(kept.content, kept.separator);
      const part = rows.slice(file.rowsRead, file.rowsRead + rowsPerRun);
      const raws = part.map((fields) => rawOf(heading, fields));
      await keepRecords(ctx, tx, { file, raws });
      await cdrFiles.change(tx, { id: fileId }, { rowsRead: file.rowsRead + part.length });
      await askToRate(ctx, tx);
      if (file.rowsRead + part.length < file.rows) await ctx.enqueue(tx, 'voice.read-cdr-file', { fileId });
      else await dropContent(tx, fileId);
    }),
});

async function lockFile(tx: Transaction, id: string): Promise<CdrFileRow | undefined> {
  await tx.query('SELECT FROM cdr_files WHERE id = $1 FOR UPDATE', [id]);
  return cdrFiles.find(tx, { id });
}

async function keepRecords(
  ctx: Context,
  tx: Transaction,
  { file, raws }: { readonly file: CdrFileRow; readonly raws: readonly object[] },
): Promise<void> {
  const rows = raws.map((raw, index) => ({ id: newId(), row: file.rowsRead + index + 1, raw }));
  await tx.query(
    `INSERT INTO calls (id, file_id, row, status, raw, reseller_id, created_at)
     SELECT r.id, $2, r.row, 'waiting', r.raw, $3, $4
     FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, row integer, raw jsonb)`,
    [JSON.stringify(rows), file.id, rootResellerId, ctx.clock.now().toString()],
  );
}

import type { Context, Transaction } from '@isp/sdk';
import { countCalls } from '../data/cdr-file-store.ts';

/** Ends the files whose last record has just got its price or its place in the error queue, and says so. */
export async function finishFiles(ctx: Context, tx: Transaction, fileIds: readonly string[]): Promise<void> {
  const finished = await tx.query<{ id: string; name: string; rows: number }>(
    `UPDATE cdr_files f SET finished_at = $2
     WHERE id = ANY ($1::uuid[]) AND finished_at IS NULL AND rows_read = rows
       AND NOT EXISTS (SELECT FROM calls c WHERE c.file_id = f.id AND c.status = 'waiting')
     RETURNING id, name, rows`,
    [fileIds, ctx.clock.now().toString()],
  );
  for (const { id, name, rows } of finished) {
    const counts = await countCalls(tx, id);
    await ctx.publish(tx, 'voice.cdr-file-rated', { fileId: id, name, rows, ...counts });
  }
}

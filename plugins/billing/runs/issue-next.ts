import type { Context, Transaction } from '@isp/sdk';
import type { RunRow } from '../data/run-store.ts';
import { issueBatch } from './issue-batch.ts';
import { accountsPerBatch } from './take-accounts.ts';

/** Batches under way at once: while the database writes one, the next is planned. Numbers are taken by one after the other. */
const batchesAtOnce = 4;

/** Issues what the next accounts of a run were planned. Answers whether they were the last. */
export async function issueNext(ctx: Context, run: RunRow): Promise<boolean> {
  const ids = await ctx.transaction((tx) => waiting(tx, run.id), { readOnly: true });
  const batches: string[][] = [];
  for (let from = 0; from < ids.length; from += accountsPerBatch)
    batches.push(ids.slice(from, from + accountsPerBatch));
  const ends = await Promise.allSettled(batches.map((batch) => issueBatch(ctx, run, batch)));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return ids.length < batchesAtOnce * accountsPerBatch;
}

async function waiting(tx: Transaction, runId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT customer_id AS id FROM run_accounts WHERE run_id = $1 AND status = 'planned'
     ORDER BY customer_id LIMIT ${batchesAtOnce * accountsPerBatch}`,
    [runId],
  );
  return rows.map(({ id }) => id);
}

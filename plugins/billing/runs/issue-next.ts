import type { Context, Transaction } from '@isp/sdk';
import type { RunRow } from '../data/run-store.ts';
import { issueBatch } from './issue-batch.ts';
import { accountsPerBatch } from './take-accounts.ts';

/** Batches under way at once: while the database writes one, the next is planned. Numbers are taken by one after the other. */
const batchesAtOnce = 4;

/** Batches that are looked up together; the next begins as soon as one of those under way ends. */
const batchesPerLook = 10;

/** How far a run is issued. */
export interface Progress {
  readonly isOver: boolean;
  /** The last account that was looked up: those before it are issued, unless time was up. */
  readonly after?: string | undefined;
}

/**
 * Issues what the next accounts of a run were planned, while there is time left.
 *
 * @param after the last account looked up before; a new try of the job looks from the first one on
 * @param isTimeLeft asked before each batch; the first ones begin anyway
 */
export async function issueNext(
  ctx: Context,
  run: RunRow,
  { after, isTimeLeft }: { after: string | undefined; isTimeLeft: () => boolean },
): Promise<Progress> {
  const ids = await ctx.transaction((tx) => waiting(tx, run.id, after), { readOnly: true });
  const batches: string[][] = [];
  for (let from = 0; from < ids.length; from += accountsPerBatch)
    batches.push(ids.slice(from, from + accountsPerBatch));
  const carry = async (): Promise<void> => {
    for (let batch = batches.shift(); batch; batch = isTimeLeft() ? batches.shift() : undefined)
      await issueBatch(ctx, run, batch);
  };
  const ends = await Promise.allSettled(Array.from({ length: batchesAtOnce }, carry));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return {
    isOver: batches.length === 0 && ids.length < batchesPerLook * accountsPerBatch,
    after: ids.at(-1),
  };
}

async function waiting(tx: Transaction, runId: string, after: string | undefined): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT customer_id AS id FROM run_accounts
     WHERE run_id = $1 AND status = 'planned' AND ($2::uuid IS NULL OR customer_id > $2::uuid)
     ORDER BY customer_id LIMIT ${batchesPerLook * accountsPerBatch}`,
    [runId, after ?? null],
  );
  return rows.map(({ id }) => id);
}

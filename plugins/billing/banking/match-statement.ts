import { type Context, defineJob, Id } from '@isp/sdk';
import { Type } from 'typebox';
import {
  type EntryRow,
  entries,
  lockWaiting,
  statements,
  storeHandledEntries,
} from '../data/statement-store.ts';
import { authorOf } from '../domain/author-of.ts';
import { isPassing } from '../domain/is-passing.ts';
import { isTimeLeft } from '../runs/is-time-left.ts';
import { customersByNumber } from './matching/look-up.ts';
import { matchEntries } from './matching/match-entries.ts';

/** Entries of one transaction; a killed process repeats at most these, and they had not happened. */
const perBatch = 200;

/** Goes through the entries of a statement, batch by batch: payments, and that their entries are booked, are one transaction. */
export const matchStatement = defineJob('billing.match-statement', {
  data: Type.Object({ statementId: Id }),
  async handler(ctx, { statementId }) {
    const since = performance.now();
    let left = await matchNext(ctx, statementId);
    while (left > 0 && isTimeLeft(since)) left = await matchNext(ctx, statementId);
    if (left === 0) return;
    await ctx.transaction((tx) => ctx.enqueue(tx, 'billing.match-statement', { statementId }));
  },
});

/** Answers how many entries are left. */
async function matchNext(ctx: Context, statementId: string): Promise<number> {
  const next = await ctx.transaction((tx) => lookAt(tx, statementId), { readOnly: true });
  const numbers = await customersByNumber(ctx, next);
  const ids = new Set(next.map(({ id }) => id));
  try {
    await ctx.transaction(async (tx) => {
      const locked = await lockWaiting(tx, statementId, perBatch);
      await matchEntries(
        ctx,
        tx,
        locked.filter(({ id }) => ids.has(id)),
        numbers,
      );
    });
  } catch (error) {
    if (isPassing(error)) throw error;
    ctx.log.error(
      { err: error, statementId },
      'a batch of entries cannot be booked; they are tried one by one',
    );
    for (const { id } of next) await matchAlone(ctx, id, numbers);
  }
  return tellProgress(ctx, statementId);
}

async function lookAt(tx: Parameters<typeof entries.listAll>[0], statementId: string): Promise<EntryRow[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM statement_entries WHERE statement_id = $1 AND status = 'waiting' ORDER BY position LIMIT ${perBatch}`,
    [statementId],
  );
  return entries.listAll(tx, { id: rows.map(({ id }) => id) });
}

/** An entry that fails on its own waits for a person. */
async function matchAlone(ctx: Context, id: string, numbers: ReadonlyMap<string, string>): Promise<void> {
  try {
    await ctx.transaction(async (tx) => {
      const row = await entries.lock(tx, id);
      if (row.status === 'waiting') await matchEntries(ctx, tx, [row], numbers);
    });
  } catch (error) {
    if (isPassing(error)) throw error;
    ctx.log.error({ err: error, entryId: id }, 'the entry cannot be booked');
    await ctx.transaction(async (tx) => {
      const row = await entries.lock(tx, id);
      const reason = 'booking it failed; the log says why';
      const about = { at: ctx.clock.now().toString(), by: authorOf(ctx.principal) };
      const failed = { id, status: 'unmatched' as const, suggestions: [], reason };
      if (row.status === 'waiting') await storeHandledEntries(tx, [failed], about);
    });
  }
}

/** Stores how far it is, and at the end says so. Answers how many entries are left. */
async function tellProgress(ctx: Context, id: string): Promise<number> {
  const [shown] = await ctx.transaction(async (tx) => {
    const { status } = await statements.lock(tx, id);
    const [{ count = 0 } = {}] = await tx.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM statement_entries WHERE statement_id = $1 AND status = 'waiting'`,
      [id],
    );
    const at = ctx.clock.now().toString();
    const isOver = count === 0 && status === 'matching';
    const end = isOver ? ({ status: 'done', finishedAt: at } as const) : {};
    if (isOver)
      await ctx.publish(tx, 'billing.statement-matched', { statementId: id, ...(await outcome(tx, id)), at });
    return statements.change(tx, { id }, { waiting: count, ...end });
  });
  if (shown) ctx.broadcast('billing-statements', shown);
  return shown?.waiting ?? 0;
}

async function outcome(tx: Parameters<typeof entries.listAll>[0], id: string) {
  const [counts] = await tx.query<{ booked: number; unmatched: number }>(
    `SELECT (count(*) FILTER (WHERE status = 'booked'))::integer AS booked,
       (count(*) FILTER (WHERE status = 'unmatched'))::integer AS unmatched
     FROM statement_entries WHERE statement_id = $1`,
    [id],
  );
  return counts ?? { booked: 0, unmatched: 0 };
}

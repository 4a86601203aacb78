import type { Context, Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { toAmountMinor } from '@isp/sdk/money';
import { ensureAccount } from '../accounts/ensure-account.ts';
import type { ParallelLine } from '../contract/index.ts';
import { insertRows } from '../data/insert-rows.ts';
import {
  nextCompared,
  type ParallelRecord,
  parallelColumns,
  parallelLines,
  parallelRuns,
} from '../data/parallel-store.ts';
import { type Comparison, compareLines } from '../domain/import/compare-lines.ts';
import { accountsPerBatch, type PlannedAccount, planAccounts, usageOf } from '../runs/take-accounts.ts';
import { ownLines } from './own-lines.ts';

/** Compares the next customers of a run with what billing would bill; nothing is billed. Answers the run as it is then. */
export async function compareBatch(ctx: Context, run: ParallelRecord): Promise<ParallelRecord> {
  const asOf = Temporal.PlainDate.from(run.asOf);
  const ids = await ctx.transaction((tx) => nextCompared(tx, run, accountsPerBatch), { readOnly: true });
  for (const id of ids) await ensureAccount(ctx, id);
  const usage = await usageOf(ctx, ids, asOf);
  return ctx.transaction(async (tx) => {
    const now = await parallelRuns.lock(tx, run.id);
    // Another try of this job was here meanwhile.
    if (now.status !== 'running' || now.position !== run.position) return now;
    const planned = await planAccounts(ctx, tx, { ids, asOf, runId: run.id, usage });
    const lines = await compareAccounts(ctx, tx, now, planned);
    const count = (status: ParallelLine['status']) => lines.filter((line) => line.status === status).length;
    const isOver = ids.length < accountsPerBatch;
    const [changed] = await parallelRuns.change(
      tx,
      { id: run.id },
      {
        customers: now.customers + planned.length,
        equal: now.equal + count('equal'),
        differing: now.differing + count('differs'),
        onlyThere: now.onlyThere + count('only-there'),
        onlyHere: now.onlyHere + count('only-here'),
        ...(ids.length > 0 ? { position: ids.at(-1) as string } : {}),
        ...(isOver ? { status: 'done' as const, finishedAt: ctx.clock.now().toString() } : {}),
      },
    );
    return changed as ParallelRecord;
  });
}

/** Puts the comparison of some accounts into the place of what the file has of them. */
async function compareAccounts(
  ctx: Context,
  tx: Transaction,
  run: ParallelRecord,
  planned: readonly PlannedAccount[],
): Promise<Pick<ParallelLine, 'status'>[]> {
  const ids = planned.map(({ account }) => account.id);
  const waiting = await parallelLines.listAll(tx, { runId: run.id, customerId: ids, status: 'waiting' });
  const theirs = Map.groupBy(
    waiting.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    ({ customerId }) => customerId,
  );
  const createdAt = ctx.clock.now().toString();
  const rows = planned.flatMap(({ account, outcome }) => {
    const { customerId, resellerId, currency } = account;
    const bills = outcome.kind === 'bill' ? outcome.bills : [];
    const held = outcome.kind === 'excluded' || outcome.kind === 'failed' ? outcome.reason : undefined;
    const compared = compareLines(
      (theirs.get(account.id) ?? []).map(theirLine),
      ownLines(bills, { currency, amounts: run.amounts }),
    );
    return compared.map((one) => ({
      ...{ id: newId(), runId: run.id, customerId, resellerId, currency, createdAt },
      ...rowOf(one, held),
    }));
  });
  await parallelLines.remove(tx, { runId: run.id, customerId: ids, status: 'waiting' });
  await insertRows(tx, { name: 'parallel_lines', columns: parallelColumns }, rows);
  return rows;
}

function theirLine({ theirText, theirMinor, from, to }: ParallelLine) {
  const days = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  return { text: theirText ?? '', amountMinor: BigInt(theirMinor ?? 0), ...days };
}

function rowOf({ status, reason, their, our }: Comparison, held: string | undefined) {
  const why = reason ?? (status === 'only-there' && held ? `ours is not billed: ${held}` : undefined);
  const from = our?.from ?? their?.from;
  const to = our?.to ?? their?.to;
  return {
    status,
    ...(why ? { reason: why } : {}),
    ...(their ? { theirText: their.text, theirMinor: toAmountMinor(their.amountMinor) } : {}),
    ...(our ? { ourText: our.text, ourMinor: toAmountMinor(our.amountMinor) } : {}),
    ...(our?.serviceId ? { serviceId: our.serviceId } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}

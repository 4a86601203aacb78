import type { Context, Transaction } from '@isp/sdk';
import { accounts } from '../data/account-store.ts';
import { insertRows } from '../data/insert-rows.ts';
import { type RunRow, runs } from '../data/run-store.ts';
import { addTotals, type LinesMoved } from '../data/run-totals.ts';
import { noteShort } from '../prepaid/note-short.ts';
import { parkAccount } from './park-account.ts';
import { previewRows, runColumns } from './run-rows.ts';
import { accountsPerBatch, type PlannedAccount, planAccounts, usageOf } from './take-accounts.ts';

/** Plans the next accounts of a run. Answers the run as it is then; it has moved on by one batch, or is previewed. */
export async function previewBatch(ctx: Context, run: RunRow): Promise<RunRow> {
  const asOf = Temporal.PlainDate.from(run.asOf);
  const ids = await ctx.transaction((tx) => nextDue(tx, run), { readOnly: true });
  const usage = await usageOf(ctx, ids, asOf);
  return ctx.transaction(async (tx) => {
    const now = await runs.lock(tx, run.id);
    // Another try of this job was here meanwhile.
    if (now.status !== 'previewing' || now.position !== run.position) return now;
    const planned = await planAccounts(ctx, tx, { ids, asOf, runId: run.id, usage });
    const counts = await storePreview(ctx, tx, planned, now);
    if (run.automatic) await noteShort(ctx, tx, planned);
    const isLast = ids.length < accountsPerBatch;
    const end = isLast ? await endOfPreview(ctx, tx, now) : { position: ids.at(-1) };
    const sums = {
      planned: now.planned + counts.planned,
      excluded: now.excluded + counts.excluded,
      parked: now.parked + counts.parked,
    };
    const [changed] = await runs.change(tx, { id: run.id }, { ...sums, ...end });
    return changed as RunRow;
  });
}

async function nextDue(tx: Transaction, { asOf, timezone, position }: RunRow): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM billing_accounts WHERE next_bill_on <= $1::date AND ($2::text IS NULL OR timezone = $2)
       AND ($3::uuid IS NULL OR id > $3::uuid) ORDER BY id LIMIT ${accountsPerBatch}`,
    [asOf, timezone ?? null, position ?? null],
  );
  return rows.map(({ id }) => id);
}

/** An automatic run confirms itself. */
async function endOfPreview(ctx: Context, tx: Transaction, { id, automatic }: RunRow) {
  const at = ctx.clock.now().toString();
  if (!automatic) return { status: 'previewed', previewedAt: at } as const;
  await ctx.enqueue(tx, 'billing.issue-run', { runId: id }, { key: `issue ${id}` });
  return { status: 'confirming', previewedAt: at, confirmedAt: at } as const;
}

async function storePreview(
  ctx: Context,
  tx: Transaction,
  planned: readonly PlannedAccount[],
  run: RunRow,
): Promise<{ planned: number; excluded: number; parked: number }> {
  const createdAt = ctx.clock.now().toString();
  for (const { account, outcome } of planned) {
    if (outcome.kind === 'failed') await parkAccount(ctx, tx, account, outcome.reason);
    if (outcome.kind === 'nothing')
      await accounts.change(tx, { id: account.id }, { nextBillOn: outcome.next });
  }
  const rows = planned.flatMap((one) => previewRows(one, run.id, createdAt) ?? []);
  await insertRows(
    tx,
    runColumns.accounts,
    rows.map(({ account }) => account),
  );
  await insertRows(
    tx,
    runColumns.lines,
    rows.flatMap(({ lines }) => lines),
  );
  await addTotals(tx, run, planned.flatMap(sumsOf));
  const count = (status: string) => rows.filter((row) => row.status === status).length;
  return { planned: count('planned'), excluded: count('excluded'), parked: count('parked') };
}

/** Of each currency what an account is planned. */
function sumsOf({ outcome }: PlannedAccount): LinesMoved[] {
  if (outcome.kind !== 'bill') return [];
  const lines = outcome.bills.flatMap(({ charges, credits }) => [...charges, ...credits]);
  return [...Map.groupBy(lines, ({ currency }) => currency)].map(([currency, own]) => ({
    currency,
    status: 'planned' as const,
    lines: own.length,
    amountMinor: own.reduce((sum, { amountMinor }) => sum + amountMinor, 0n),
  }));
}

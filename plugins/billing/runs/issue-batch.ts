import type { Context, Transaction } from '@isp/sdk';
import { issueDocuments } from '../books/issue-documents.ts';
import { settleAccounts } from '../books/settle-accounts.ts';
import type { RunRow } from '../data/run-store.ts';
import type { LinesMoved } from '../data/run-totals.ts';
import { isPassing } from '../domain/is-passing.ts';
import type { Usage } from '../usage/ask-usage.ts';
import { parkAccount } from './park-account.ts';
import { countHandled, type Handled, storeHandled } from './store-handled.ts';
import { type PlannedAccount, planAccounts, usageOf } from './take-accounts.ts';

/** Issues what some accounts of a run were planned. One that fails does not hold up the others. */
export async function issueBatch(ctx: Context, run: RunRow, ids: readonly string[]): Promise<void> {
  const usage = await usageOf(ctx, ids, Temporal.PlainDate.from(run.asOf));
  try {
    await ctx.transaction((tx) => issueFor(ctx, tx, { run, ids, usage }));
  } catch (error) {
    ctx.log.error(
      { err: error, runId: run.id },
      'a batch cannot be issued; its accounts are tried one by one',
    );
    for (const id of ids) await issueAlone(ctx, { run, ids: [id], usage });
  }
}

interface Batch {
  readonly run: RunRow;
  readonly ids: readonly string[];
  readonly usage: ReadonlyMap<string, Usage>;
}

/** What an account that fails on its own gets: its place among the parked. */
async function issueAlone(ctx: Context, batch: Batch): Promise<void> {
  try {
    await ctx.transaction((tx) => issueFor(ctx, tx, batch));
  } catch (error) {
    if (isPassing(error)) throw error;
    ctx.log.error({ err: error, customerId: batch.ids[0] }, 'the account cannot be billed');
    const outcome = { kind: 'failed', reason: 'issuing failed; the log says why' } as const;
    await ctx.transaction(async (tx) => {
      const planned = await planAccounts(ctx, tx, { ...aboutOf(batch), usage: batch.usage });
      const failed = planned.map(({ account }) => ({ account, outcome }));
      const handled = handledOf(failed, new Map());
      await countHandled(tx, batch.run, handled, await store(ctx, tx, batch.run, handled));
    });
  }
}

function aboutOf({ run, ids }: Batch) {
  return { ids, asOf: Temporal.PlainDate.from(run.asOf), runId: run.id };
}

/**
 * Locks, plans again and issues. An account whose plan is not the one that was previewed is refused, and due again in the
 * next run. What was handled meanwhile by another try is left alone. What other batches wait for, the numbers and the
 * counts of the run, is taken last.
 */
async function issueFor(ctx: Context, tx: Transaction, batch: Batch): Promise<void> {
  const { run, usage } = batch;
  const locked = await planAccounts(ctx, tx, { ...aboutOf(batch), usage });
  const known = await stillPlanned(tx, run.id, batch.ids);
  const planned = locked.filter(({ account }) => known.has(account.id));
  const fitting = planned.filter(({ account, outcome }) => {
    return outcome.kind === 'bill' && outcome.fingerprint === known.get(account.id);
  });
  const documents = fitting.flatMap(({ outcome }) => (outcome.kind === 'bill' ? outcome.documents : []));
  const handled = handledOf(planned, known);
  const moved = await store(ctx, tx, run, handled);
  await issueDocuments(ctx, tx, documents);
  await settleAccounts(
    ctx,
    tx,
    fitting.map(({ account }) => account.id),
  );
  await countHandled(tx, run, handled, moved);
}

/** Who holds the lock of an account is the only one to say what becomes of it. */
async function stillPlanned(
  tx: Transaction,
  runId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; fingerprint: string }>(
    `SELECT customer_id AS id, fingerprint FROM run_accounts
     WHERE run_id = $1 AND customer_id = ANY ($2::uuid[]) AND status = 'planned'`,
    [runId, ids],
  );
  return new Map(rows.map(({ id, fingerprint }) => [id, fingerprint]));
}

function handledOf(planned: readonly PlannedAccount[], known: ReadonlyMap<string, string>): Handled[] {
  return planned.map(({ account, outcome }) => ({
    account,
    outcome,
    ...statusOf(outcome, known.get(account.id)),
  }));
}

async function store(
  ctx: Context,
  tx: Transaction,
  run: RunRow,
  handled: readonly Handled[],
): Promise<LinesMoved[]> {
  for (const { account, status, reason } of handled)
    if (status === 'parked') await parkAccount(ctx, tx, account, reason ?? '');
  return storeHandled(ctx, tx, run, handled);
}

function statusOf(
  outcome: PlannedAccount['outcome'],
  fingerprint: string | undefined,
): Pick<Handled, 'status' | 'reason'> {
  switch (outcome.kind) {
    case 'bill':
      if (outcome.fingerprint === fingerprint) return { status: 'issued' };
      return { status: 'refused', reason: 'not as it was previewed any more; the next run bills it' };
    case 'nothing':
      return { status: 'refused', reason: 'nothing is due any more' };
    case 'excluded':
      return { status: 'refused', reason: outcome.reason };
    case 'failed':
      return { status: 'parked', reason: outcome.reason };
  }
}

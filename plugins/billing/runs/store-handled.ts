import type { Context, Transaction } from '@isp/sdk';
import type { BillingAccount, RunLineStatus } from '../contract/index.ts';
import type { RunRow } from '../data/run-store.ts';
import { addTotals, type LinesMoved } from '../data/run-totals.ts';
import type { AccountOutcome } from './plan-account.ts';

/** What became of an account in a run. */
export interface Handled {
  readonly account: BillingAccount;
  readonly outcome: AccountOutcome;
  readonly status: 'issued' | 'refused' | 'parked';
  readonly reason?: string;
}

/** Writes down what became of accounts: in the run, and in the accounts that move on. Answers the lines that are planned no more. */
export async function storeHandled(
  ctx: Context,
  tx: Transaction,
  run: RunRow,
  handled: readonly Handled[],
): Promise<LinesMoved[]> {
  const said = [
    handled.map(({ account }) => account.id),
    handled.map(({ status }) => status),
    handled.map(({ reason }) => reason ?? null),
  ];
  await tx.query(`UPDATE run_accounts t ${become}`, [run.id, ...said]);
  const rows = await tx.query<{ currency: string; was: RunLineStatus; is: RunLineStatus } & Sums>(
    `WITH changed AS (UPDATE run_lines t ${become} RETURNING old.status AS was, new.status AS is, t.currency, t.amount_minor)
     SELECT currency, was, "is", count(*)::integer AS lines, sum(amount_minor)::text AS amount
     FROM changed WHERE currency IS NOT NULL GROUP BY currency, was, "is"`,
    [run.id, ...said],
  );
  await moveOn(ctx, tx, run, handled);
  return rows.flatMap(({ currency, was, is, lines, amount }) => [
    { currency, status: was, lines: -lines, amountMinor: -BigInt(amount) },
    { currency, status: is, lines, amountMinor: BigInt(amount) },
  ]);
}

interface Sums {
  readonly lines: number;
  readonly amount: string;
}

const become = `SET status = s.status, reason = s.reason
  FROM (SELECT unnest($2::uuid[]) AS id, unnest($3::text[]) AS status, unnest($4::text[]) AS reason) s
  WHERE t.run_id = $1 AND t.customer_id = s.id`;

/** Accounts whose bills are issued, or of which nothing is due, are looked at again on their next day. */
async function moveOn(
  ctx: Context,
  tx: Transaction,
  { asOf }: RunRow,
  handled: readonly Handled[],
): Promise<void> {
  const moving = handled.filter(({ status, outcome }) => status === 'issued' || outcome.kind === 'nothing');
  if (moving.length === 0) return;
  await tx.query(
    `UPDATE billing_accounts a SET next_bill_on = s.next, usage_until = greatest(a.usage_until, $3::date), updated_at = $4
     FROM (SELECT unnest($1::uuid[]) AS id, unnest($2::date[]) AS next) s WHERE a.id = s.id`,
    [
      moving.map(({ account }) => account.id),
      moving.map(({ outcome }) => ('next' in outcome ? outcome.next : null)),
      asOf,
      ctx.clock.now().toString(),
    ],
  );
}

/** Added up where they are: other batches of the run count at the same time, and wait for this transaction then. */
export async function countHandled(
  tx: Transaction,
  run: RunRow,
  handled: readonly Handled[],
  moved: readonly LinesMoved[],
): Promise<void> {
  const of = (status: string) => handled.filter((one) => one.status === status).length;
  await tx.query(
    `UPDATE billing_runs SET planned = planned - $2, issued = issued + $3, refused = refused + $4, parked = parked + $5
     WHERE id = $1`,
    [run.id, handled.length, of('issued'), of('refused'), of('parked')],
  );
  await addTotals(tx, run, moved);
}

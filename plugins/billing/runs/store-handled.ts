import type { Context, Transaction } from '@isp/sdk';
import type { BillingAccount } from '../contract/index.ts';
import type { RunRow } from '../data/run-store.ts';
import type { AccountOutcome } from './plan-account.ts';

/** What became of an account in a run. */
export interface Handled {
  readonly account: BillingAccount;
  readonly outcome: AccountOutcome;
  readonly status: 'issued' | 'refused' | 'parked';
  readonly reason?: string;
}

/** Writes down what became of accounts: in the run, and in the accounts that move on. */
export async function storeHandled(
  ctx: Context,
  tx: Transaction,
  run: RunRow,
  handled: readonly Handled[],
): Promise<void> {
  const rows = handled.map(({ account, status, reason, outcome }) => ({
    id: account.id,
    status,
    reason: reason ?? null,
    next: 'next' in outcome ? outcome.next : null,
    moves: status === 'issued' || outcome.kind === 'nothing',
  }));
  const said = `jsonb_to_recordset($2::jsonb) AS s (id uuid, status text, reason text, next date, moves boolean)`;
  const parameters = [run.id, JSON.stringify(rows)];
  for (const table of ['run_accounts', 'run_lines'])
    await tx.query(
      `UPDATE ${table} t SET status = s.status, reason = s.reason FROM ${said}
       WHERE t.run_id = $1 AND t.customer_id = s.id`,
      parameters,
    );
  await tx.query(
    `UPDATE billing_accounts a SET next_bill_on = s.next, usage_until = greatest(a.usage_until, r.as_of), updated_at = $3
     FROM billing_runs r, ${said} WHERE r.id = $1 AND a.id = s.id AND s.moves`,
    [...parameters, ctx.clock.now().toString()],
  );
}

/** Added up where they are: other batches of the run count at the same time, and wait for this transaction then. */
export async function countHandled(tx: Transaction, id: string, handled: readonly Handled[]): Promise<void> {
  const of = (status: string) => handled.filter((one) => one.status === status).length;
  await tx.query(
    `UPDATE billing_runs SET planned = planned - $2, issued = issued + $3, refused = refused + $4, parked = parked + $5
     WHERE id = $1`,
    [id, handled.length, of('issued'), of('refused'), of('parked')],
  );
}

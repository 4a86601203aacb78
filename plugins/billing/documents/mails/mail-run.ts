import { type Context, defineJob, Id, type Transaction } from '@isp/sdk';
import { Type } from 'typebox';
import { isTimeLeft } from '../../runs/is-time-left.ts';
import { askMails, type Issued, isMailedByDefault } from './ask-mails.ts';

/** Accounts looked at by one transaction. */
const perBatch = 200;

/**
 * Has mailed what a run has issued, to customers who want it: the mails of some accounts and that they are asked for are one
 * transaction, so that a killed process loses and doubles nothing.
 */
export const mailRun = defineJob('billing.mail-run', {
  data: Type.Object({ runId: Id, after: Type.Optional(Id) }),
  async handler(ctx, { runId, after }) {
    const since = performance.now();
    let last = after;
    let isOver = false;
    while (!isOver && isTimeLeft(since)) {
      const next = await ctx.transaction((tx) => mailSome(ctx, tx, { runId, after: last }));
      isOver = next === undefined;
      last = next ?? last;
    }
    if (isOver) return;
    await ctx.transaction(async (tx) => {
      await ctx.enqueue(tx, 'billing.mail-run', { runId, ...(last ? { after: last } : {}) });
    });
  },
});

/** Answers the last account it looked at; undefined when there is none after it. */
async function mailSome(
  ctx: Context,
  tx: Transaction,
  { runId, after }: { runId: string; after: string | undefined },
): Promise<string | undefined> {
  const accounts = await tx.query<{ id: string }>(
    `SELECT customer_id AS id FROM run_accounts
     WHERE run_id = $1 AND status = 'issued' AND ($2::uuid IS NULL OR customer_id > $2::uuid)
     ORDER BY customer_id LIMIT ${perBatch}`,
    [runId, after ?? null],
  );
  const issued = await tx.query<Issued & Record<string, unknown>>(
    `SELECT d.id, d.customer_id AS "customerId", d.reseller_id AS "resellerId", d.run_id AS "runId"
     FROM documents d JOIN billing_accounts a ON a.id = d.customer_id
     WHERE d.customer_id = ANY ($1::uuid[]) AND d.run_id = $2 AND coalesce(a.invoice_delivery, $3) = 'email'`,
    [accounts.map(({ id }) => id), runId, isMailedByDefault(ctx) ? 'email' : 'none'],
  );
  await askMails(ctx, tx, issued);
  return accounts.length === perBatch ? accounts.at(-1)?.id : undefined;
}

import type { Context, Transaction } from '@isp/sdk';
import { policies } from '../data/dunning/policy-store.ts';
import { isTimeLeft } from '../runs/is-time-left.ts';
import { customerOf, lockDebtor } from './debtor-of.ts';
import { lookAtCustomer } from './look-at-customer.ts';
import { lastDueDay } from './policy-for.ts';

const perBatch = 20;

/** Where a look at everybody is: over, or at a customer, when its time is up. */
export type LookedAt = { readonly isOver: true } | { readonly isOver: false; readonly after: string };

/**
 * Looks at customers who have something to pay and no case yet, and at cases whose time has come, in the order of their ids,
 * for as long as one job may take.
 */
export async function lookAtDue(ctx: Context, after?: string): Promise<LookedAt> {
  const since = performance.now();
  let last = after;
  while (true) {
    const ids = await ctx.transaction((tx) => nextCustomers(ctx, tx, last), { readOnly: true });
    await Promise.all(ids.map((id) => lookAt(ctx, id)));
    last = ids.at(-1);
    if (last === undefined || ids.length < perBatch) return { isOver: true };
    if (!isTimeLeft(since)) return { isOver: false, after: last };
  }
}

async function nextCustomers(ctx: Context, tx: Transaction, after: string | undefined): Promise<string[]> {
  const now = ctx.clock.now();
  const lastDay = lastDueDay(await policies.listAll(tx, {}), now).toString();
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM (
       SELECT customer_id AS id FROM dunning_cases WHERE status = 'open' AND look_at <= $1
       UNION SELECT customer_id FROM documents d
         WHERE kind = 'invoice' AND status = 'issued' AND due_on <= $2::date AND NOT EXISTS (
           SELECT 1 FROM dunning_cases c WHERE c.customer_id = d.customer_id AND c.status = 'open')
     ) due WHERE $3::uuid IS NULL OR id > $3::uuid ORDER BY id LIMIT ${perBatch}`,
    [now.toString(), lastDay, after ?? null],
  );
  return rows.map(({ id }) => id);
}

/** One that cannot be looked at, since its data is broken, holds up no other; it comes again with the next look. */
async function lookAt(ctx: Context, id: string): Promise<void> {
  try {
    const customer = await customerOf(ctx, id);
    await ctx.transaction(async (tx) => lookAtCustomer(ctx, tx, await lockDebtor(tx, customer)));
  } catch (error) {
    ctx.log.error({ err: error, customerId: id }, 'dunning of the customer failed; it is looked at again');
  }
}

import type { Context, Transaction } from '@isp/sdk';
import type { Source } from '../domain/plan/settle.ts';

/**
 * Has commission reckoned for invoices that payments pay, or are taken from, in the transaction that says so: a job that is
 * there when it is committed, and not otherwise. Where nobody has rules this is one look at an empty table.
 */
export async function noteEarning(
  ctx: Context,
  tx: Transaction,
  settled: readonly { readonly source: Source; readonly invoiceId: string }[],
): Promise<void> {
  const ofPayments = settled.filter(({ source }) => source.kind === 'payment');
  const ids = [...new Set(ofPayments.map(({ invoiceId }) => invoiceId))];
  if (ids.length === 0) return;
  const earning = await tx.query<{ id: string }>('SELECT earning_invoices($1::uuid[]) AS id', [ids]);
  if (earning.length === 0) return;
  const jobs = earning.map(({ id }) => ({ data: { invoiceId: id }, key: `commission:${id}` }));
  await ctx.enqueueMany(tx, 'billing.earn-commission', jobs);
}

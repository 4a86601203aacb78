import type { Context, Transaction } from '@isp/sdk';

/** Has invoices charged by themselves, each in its own time; `beginAutoPay` says which and when. */
export async function askAutoPay(
  ctx: Context,
  tx: Transaction,
  invoiceIds: readonly string[],
): Promise<void> {
  if (invoiceIds.length === 0) return;
  await ctx.enqueueMany(
    tx,
    'billing.auto-pay',
    invoiceIds.map((invoiceId) => ({ data: { invoiceId } })),
  );
}

/** The same with all that a customer has open: the account, or its default method, is another now. */
export async function askAutoPayOfCustomer(ctx: Context, tx: Transaction, customerId: string): Promise<void> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM documents WHERE customer_id = $1 AND kind = 'invoice' AND status = 'issued' ORDER BY created_at, id`,
    [customerId],
  );
  await askAutoPay(
    ctx,
    tx,
    rows.map(({ id }) => id),
  );
}

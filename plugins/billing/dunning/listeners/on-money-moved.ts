import { defineBatchListener, type Transaction } from '@isp/sdk';

const concerning = [
  'billing.payment-received',
  'billing.payment-refunded',
  'billing.payment-reversed',
  'billing.invoice-paid',
  'billing.invoice-voided',
  'billing.invoice-written-off',
  'billing.write-off-undone',
  'billing.credit-note-issued',
] as const;

/** Whose debt may be another now is looked at, if there is a case, or a debt that was given up. */
export const onMoneyMoved = concerning.map((name) =>
  defineBatchListener(name, (ctx, items) =>
    ctx.transaction(async (tx) => {
      const ids = [...new Set(items.map(({ data }) => data.customerId))];
      const entries = (await concerned(tx, ids)).map((customerId) => ({
        data: { customerId },
        key: `look at ${customerId}`,
        priority: -5,
      }));
      if (entries.length > 0) await ctx.enqueueMany(tx, 'billing.look-at-customer', entries);
    }),
  ),
);

async function concerned(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT customer_id AS id FROM dunning_cases WHERE customer_id = ANY ($1::uuid[]) AND status = 'open'
     UNION SELECT customer_id FROM write_offs WHERE customer_id = ANY ($1::uuid[])
     ORDER BY id`,
    [ids],
  );
  return rows.map(({ id }) => id);
}

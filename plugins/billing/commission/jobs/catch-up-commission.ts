import { CivilDate, defineJob, Id } from '@isp/sdk';
import { Type } from 'typebox';

const perJob = 500;

/**
 * Has invoices that were paid before a rule was entered looked at, from the rule's first day on; 500 at a time. Without a
 * reseller those of all, for a rule that is for customers of resellers below. Those
 * somebody earns on already stay as they are.
 */
export const catchUpCommission = defineJob('billing.catch-up-commission', {
  data: Type.Object({ resellerId: Type.Optional(Id), validFrom: CivilDate, after: Type.Optional(Id) }),
  handler: (ctx, { resellerId, validFrom, after }) =>
    ctx.transaction(async (tx) => {
      const rows = await tx.query<{ id: string }>(
        `SELECT d.id FROM documents d WHERE d.kind = 'invoice' AND d.origin <> 'import' AND d.issued_on >= $1::date
           AND ($2::uuid IS NULL OR d.id > $2::uuid) AND ($3::uuid IS NULL OR d.reseller_id = $3::uuid)
           AND d.settled_minor > 0
           AND NOT EXISTS (SELECT FROM commission_terms t WHERE t.invoice_id = d.id)
         ORDER BY d.id LIMIT ${perJob}`,
        [validFrom, after ?? null, resellerId ?? null],
      );
      const jobs = rows.map(({ id }) => ({ data: { invoiceId: id }, key: `commission:${id}` }));
      if (jobs.length > 0) await ctx.enqueueMany(tx, 'billing.earn-commission', jobs);
      const last = rows.at(-1)?.id;
      if (rows.length === perJob && last)
        await ctx.enqueue(tx, 'billing.catch-up-commission', {
          ...(resellerId ? { resellerId } : {}),
          ...{ validFrom, after: last },
        });
    }),
});

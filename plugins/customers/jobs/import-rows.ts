import { defineJob, Id } from '@isp/sdk';
import { Type } from 'typebox';
import { imports, knownExternalIds, lockImportsOf, takeRows } from '../data/import-store.ts';
import { addCustomer } from '../importing/add-customer.ts';

/** Rows of one transaction; a killed process repeats at most these, and they had not happened. */
const rowsPerRun = 100;

/**
 * Takes the next rows of a file over. That they are taken out, the customers and the counts are one transaction, so
 * none is lost or added twice; the next run goes on from there.
 */
export const importRows = defineJob('customers.import-rows', {
  data: Type.Object({ importId: Id }),
  handler: (ctx, { importId }) =>
    ctx.transaction(async (tx) => {
      const found = await imports.lock(tx, importId);
      if (found.status === 'done') return;
      const { resellerId } = found;
      await lockImportsOf(tx, resellerId);
      const rows = await takeRows(tx, found, rowsPerRun);
      const ids = rows.flatMap(({ params }) => params?.externalId ?? []);
      const known = await knownExternalIds(tx, resellerId, ids);
      const fresh = rows.flatMap(({ params }) => {
        return params && !(params.externalId && known.has(params.externalId)) ? [params] : [];
      });
      for (const params of fresh) await addCustomer(ctx, tx, { ...params, resellerId });
      const over = rows.length < rowsPerRun;
      await imports.change(
        tx,
        { id: importId },
        {
          created: found.created + fresh.length,
          skipped: found.skipped + rows.length - fresh.length,
          ...(over ? { status: 'done' as const, finishedAt: ctx.clock.now().toString() } : {}),
        },
      );
      if (!over) await ctx.enqueue(tx, 'customers.import-rows', { importId });
    }),
});

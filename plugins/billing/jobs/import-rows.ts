import { defineJob, Id } from '@isp/sdk';
import { Type } from 'typebox';
import { ensureAccount } from '../accounts/ensure-account.ts';
import { readShared } from '../books/account-facts.ts';
import { lockAccounts } from '../data/account-store.ts';
import { dropRows, imports, knownEntries, lockImports, nextRows } from '../data/import-store.ts';
import { bookEntries } from '../import/book-entries.ts';

/** Rows of one transaction; a killed process repeats at most these, and they had not happened. */
const rowsPerRun = 100;

/**
 * Books the next rows of a file. That they are taken out, the bookings and the counts are one transaction, so none is lost or
 * booked twice; the next run goes on from there.
 */
export const importRows = defineJob('billing.import-rows', {
  data: Type.Object({ importId: Id }),
  async handler(ctx, { importId }) {
    const next = await ctx.transaction(
      async (tx) => nextRows(tx, await imports.get(tx, importId), rowsPerRun),
      {
        readOnly: true,
      },
    );
    const customers = [...new Set(next.flatMap(({ entry }) => entry?.customerId ?? []))];
    for (const id of customers) await ensureAccount(ctx, id);
    await ctx.transaction(async (tx) => {
      const record = await imports.lock(tx, importId);
      if (record.status === 'done') return;
      await lockImports(tx);
      const accounts = await lockAccounts(tx, customers);
      const rows = await nextRows(tx, record, rowsPerRun);
      // Another try of this job was here meanwhile: the next one has the accounts of what is left.
      const isSame = rows.map(({ line }) => line).join() === next.map(({ line }) => line).join();
      const entries = isSame ? rows.flatMap(({ entry }) => entry ?? []) : [];
      const ids = entries.map(({ externalId }) => externalId);
      const known = await knownEntries(tx, record.kind, ids);
      const fresh = entries.filter(({ externalId }) => !known.has(externalId));
      const ofIds = new Map(accounts.map((account) => [account.id, account]));
      await bookEntries(ctx, tx, fresh, { record, accounts: ofIds, shared: await readShared(tx) });
      if (isSame) await dropRows(tx, record, rows);
      const isOver = isSame && rows.length < rowsPerRun;
      const counts = {
        created: record.created + fresh.length,
        skipped: record.skipped + entries.length - fresh.length,
      };
      const end = isOver ? { status: 'done' as const, finishedAt: ctx.clock.now().toString() } : {};
      await imports.change(tx, { id: importId }, { ...counts, ...end });
      if (!isOver) await ctx.enqueue(tx, 'billing.import-rows', { importId });
    });
  },
});

import { defineAction } from '@isp/sdk';
import { ExportedEntries, ExportParams } from '../contract/index.ts';
import { entriesAfter, hashOf } from '../data/entry-store.ts';
import { noHash } from '../domain/chain-check.ts';
import { sealWaiting } from '../keeping/seal-waiting.ts';

/** For auditors who check the chain themselves. */
export const exportEntries = defineAction('audit.entries.export', {
  summary: 'Exports the audit log in the order of its chain, each row as the very text that is hashed.',
  permission: 'audit.log.export',
  rest: 'GET /audit/export',
  sensitive: true,
  params: ExportParams,
  result: ExportedEntries,
  async handler(ctx, { after = 0, limit = 1_000 }) {
    await sealWaiting(ctx);
    return ctx.transaction(
      async (tx) => {
        const rows = await entriesAfter(tx, after, limit);
        const previousHash = (await hashOf(tx, after)) ?? noHash.toString('hex');
        const data = rows.map(({ number, entry, hash }) => ({ number, entry, hash: hash.toString('hex') }));
        return { data, previousHash, next: rows.length < limit ? null : (rows.at(-1)?.number ?? null) };
      },
      { readOnly: true },
    );
  },
});

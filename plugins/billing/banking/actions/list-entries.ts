import { defineAction, pageOf } from '@isp/sdk';
import { ListStatementEntriesParams, StatementEntry } from '../../contract/index.ts';
import { entries } from '../../data/statement-store.ts';
import { shownEntry } from '../show-entry.ts';

/** Lists entries of bank statements. */
export const listEntries = defineAction('billing.statement-entries.list', {
  summary: 'Lists entries of bank statements; with filter[status]=unmatched those that wait for a person.',
  permission: 'billing.statement.read',
  rest: 'GET /billing/statement-entries',
  params: ListStatementEntriesParams,
  result: pageOf(StatementEntry),
  async handler(ctx, query) {
    const { data, page } = await entries.list(ctx.read, query);
    return { data: data.map((row) => shownEntry(row, ctx.principal)), page };
  },
});

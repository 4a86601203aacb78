import { defineAction } from '@isp/sdk';
import { AuditRowPage, ListAuditParams } from '../contract/index.ts';
import { entries } from '../data/entry-store.ts';
import { toAuditRow } from '../domain/to-audit-row.ts';
import { sealWaiting } from '../keeping/seal-waiting.ts';

/** What was done a moment ago is in the list: waiting rows are sealed first. */
export const listEntries = defineAction('audit.entries.list', {
  summary: 'Lists what was done, by whom, to whom and from where, newest first.',
  permission: 'audit.entry.read',
  rest: 'GET /audit',
  params: ListAuditParams,
  result: AuditRowPage,
  async handler(ctx, query) {
    await sealWaiting(ctx);
    const page = await entries.list(ctx.read, query);
    return { ...page, data: page.data.map((row) => toAuditRow(row, ctx.principal)) };
  },
});

import { ById, defineAction } from '@isp/sdk';
import { AuditRow } from '../contract/index.ts';
import { entries } from '../data/entry-store.ts';
import { toAuditRow } from '../domain/to-audit-row.ts';

export const getEntry = defineAction('audit.entries.get', {
  summary: 'Reads one row of the audit log.',
  permission: 'audit.entry.read',
  rest: 'GET /audit/{id}',
  params: ById,
  result: AuditRow,
  async handler(ctx, { id }) {
    const row = await ctx.transaction((tx) => entries.get(tx, id), { readOnly: true });
    return toAuditRow(row, ctx.principal);
  },
});

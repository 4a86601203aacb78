import type { ById, ListQuery, Page } from '@isp/sdk';
import type { Static } from 'typebox';
import type { AuditRow } from './audit-row.ts';
import type { ExportedEntries, ExportParams } from './export.ts';
import type { ListSystemUsesParams, SystemUseList } from './system-uses.ts';
import type { Verification } from './verification.ts';

declare module '@isp/sdk' {
  interface Actions {
    'audit.entries.list': { params: ListQuery; result: Page<AuditRow> };
    'audit.entries.get': { params: ById; result: AuditRow };
    'audit.entries.export': { params: Static<typeof ExportParams>; result: ExportedEntries };
    'audit.verify': { params: Record<string, never>; result: Verification };
    'audit.system-uses.list': { params: Static<typeof ListSystemUsesParams>; result: SystemUseList };
  }
}

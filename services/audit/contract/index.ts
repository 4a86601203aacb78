export { AuditRow, AuditRowPage, ListAuditParams, Outcome } from './audit-row.ts';
export { ExportedEntries, ExportParams } from './export.ts';
export type {} from './registry.ts';
export { ListSystemUsesParams, SystemUseList } from './system-uses.ts';
export { Verification } from './verification.ts';

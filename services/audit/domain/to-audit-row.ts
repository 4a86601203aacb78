import type { Principal } from '@isp/sdk';
import type { AuditRow } from '../contract/index.ts';
import type { EntryRow } from '../data/entry-store.ts';

/** A row of the chain as somebody may see it: staff keep their addresses and names to themselves. */
export function toAuditRow({ entry, hash, resellerId }: EntryRow, { scope }: Principal): AuditRow {
  const row = { resellerId, ...(JSON.parse(entry) as object), hash: hash.toString('hex') } as AuditRow;
  const ofTheIsp = row.actor.kind === 'staff' || row.actor.kind === 'system';
  if (scope === 'staff' || scope === 'system' || !ofTheIsp) return row;
  const { address: _, userAgent: __, ...shown } = row;
  return { ...shown, actor: { id: row.actor.id, kind: row.actor.kind } };
}

import type { Transaction } from '../author/index.ts';
import type { AuditEntry, AuditPort } from '../runtime/index.ts';
import { overTheWire } from './over-the-wire.ts';

/** Rows for the audit log that are there when their transaction commits, and never when it rolls back. */
export interface StagedAudit extends AuditPort {
  readonly rows: readonly AuditEntry[];
  readonly systemUses: ReadonlyMap<string, number>;
  commit(tx: Transaction): void;
}

/** Keeps what a plugin leaves in the audit log. */
export function stagedAudit(): StagedAudit {
  const rows: AuditEntry[] = [];
  const systemUses = new Map<string, number>();
  const staged = new WeakMap<Transaction, AuditEntry[]>();
  const keep = async (entry: AuditEntry) => void rows.push(overTheWire(entry) as AuditEntry);
  return {
    rows,
    systemUses,
    commit(tx) {
      rows.push(...(staged.get(tx) ?? []));
    },
    async append(tx, entry) {
      const [wrote] = await tx.query<{ yes: boolean }>(
        'SELECT pg_current_xact_id_if_assigned() IS NOT NULL AS yes',
      );
      if (!wrote?.yes) return false;
      staged.set(tx, [...(staged.get(tx) ?? []), overTheWire(entry) as AuditEntry]);
      return true;
    },
    write: keep,
    begin: async () => undefined,
    tell: keep,
    count: (site) => void systemUses.set(site, (systemUses.get(site) ?? 0) + 1),
  };
}

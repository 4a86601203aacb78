import type { Transaction } from '../../author/index.ts';
import type { AuditEntry } from './audit-entry.ts';

/** Where a host's rows for the audit log go. */
export interface AuditPort {
  /** Adds the row to a transaction of the plugin. False, and no row, when the transaction has written nothing. */
  append(tx: Transaction, entry: AuditEntry): Promise<boolean>;
  /** Writes the row in a transaction of its own. */
  write(entry: AuditEntry): Promise<void>;
  /** Notes a call before it begins. Its row ends it; if none comes, the platform writes that it was interrupted. */
  begin(entry: AuditEntry): Promise<void>;
  /** Writes a call that came to nothing; of many alike some, and how many more there were. Never rejects. */
  tell(entry: AuditEntry): Promise<void>;
  /** Counts one use of the scope `system`, by what used it. */
  count(site: string): void;
}

import type { Context, Transaction } from '@isp/sdk';
import { bankErrors, type EntryStatus, type StatementEntry } from '../contract/index.ts';
import { type EntryRow, entries, type HandledEntry, storeHandledEntries } from '../data/statement-store.ts';
import { authorOf } from '../domain/author-of.ts';
import { shownEntry } from './show-entry.ts';

/** Locks an entry that has to be in a state: whoever is second of two that do the same is refused. */
export async function lockEntry(
  tx: Transaction,
  id: string,
  wanted: readonly EntryStatus[],
): Promise<EntryRow> {
  const row = await entries.lock(tx, id);
  if (wanted.includes(row.status)) return row;
  throw bankErrors.BILLING_ENTRY_ELSEWHERE({ id, status: row.status, wanted: wanted.join(' or ') });
}

/** Writes down what a person did with an entry. Answers it as it is then. */
export async function handleEntry(
  ctx: Context,
  tx: Transaction,
  row: EntryRow,
  outcome: Omit<HandledEntry, 'id' | 'suggestions'>,
): Promise<StatementEntry> {
  const handled = { id: row.id, suggestions: row.suggestions, ...outcome };
  await storeHandledEntries(tx, [handled], { at: ctx.clock.now().toString(), by: authorOf(ctx.principal) });
  const { status, reason, customerId, paymentId } = outcome;
  ctx.audit({
    subject: { kind: 'statement-entry', id: row.id, ...(customerId ? { customerId } : {}) },
    before: { status: row.status },
    after: { status, ...(paymentId ? { paymentId } : {}) },
    reason,
  });
  return shownEntry(await entries.get(tx, row.id), ctx.principal);
}

import type { Context, Transaction } from '@isp/sdk';
import type { EntryRow, HandledEntry } from '../../data/statement-store.ts';
import { type TransferRow, transfers } from '../../data/transfer-store.ts';
import { paidTransfer, returnTransfer } from './settle-transfer.ts';

/** Entries that are transfers of ours: one that went out, or one that came back. The others are left to others. */
export async function matchTransfers(
  ctx: Context,
  tx: Transaction,
  rows: readonly EntryRow[],
): Promise<Map<string, HandledEntry>> {
  const named = rows.flatMap(({ endToEndId }) => endToEndId ?? []);
  if (named.length === 0) return new Map();
  const known = new Map(
    (await transfers.listAll(tx, { endToEndId: named })).map((transfer) => [transfer.endToEndId, transfer]),
  );
  const handled: HandledEntry[] = [];
  for (const row of rows) {
    const transfer = row.endToEndId ? known.get(row.endToEndId) : undefined;
    const reason = transfer && (await settle(ctx, tx, { row, transfer }));
    if (reason) handled.push({ id: row.id, status: 'ignored', score: 100, reason, suggestions: [] });
  }
  return new Map(handled.map((one) => [one.id, one]));
}

/** What an entry says of a transfer; undefined for another amount, or what has happened before: a person looks at it. */
async function settle(
  ctx: Context,
  tx: Transaction,
  { row, transfer }: { row: EntryRow; transfer: TransferRow },
): Promise<string | undefined> {
  const what = `a ${transfer.kind} paid out by transfer`;
  if (row.amountMinor === -transfer.amountMinor)
    return (await paidTransfer(ctx, tx, transfer)) ? what : undefined;
  if (row.amountMinor !== transfer.amountMinor) return undefined;
  const code = row.returnReason ?? 'NARR';
  return (await returnTransfer(ctx, tx, { transfer, code })) ? `${what} that came back (${code})` : undefined;
}

/** Whether an entry has to do with transfers of ours: what became of them is not undone by it. */
export async function isOfTransfers(tx: Transaction, { endToEndId }: EntryRow): Promise<boolean> {
  return endToEndId !== undefined && (await transfers.find(tx, { endToEndId })) !== undefined;
}

import type { Context, Transaction } from '@isp/sdk';
import { formatMinor } from '@isp/sdk/money';
import { type DebitRow, debits } from '../../data/sepa-store.ts';
import type { EntryRow, HandledEntry } from '../../data/statement-store.ts';
import { collectDebit, returnDebit } from './settle-debits.ts';

/**
 * Entries that are debits of ours: one that was collected, all of a block in one sum, or one that came back. They are booked
 * by what they are; the others are left to others.
 */
export async function matchDebits(
  ctx: Context,
  tx: Transaction,
  rows: readonly EntryRow[],
): Promise<Map<string, HandledEntry>> {
  const named = rows.flatMap(({ endToEndId }) => endToEndId ?? []);
  if (named.length === 0) return new Map();
  const single = Map.groupBy(await debits.listAll(tx, { endToEndId: named }), ({ endToEndId }) => endToEndId);
  const blocks = Map.groupBy(
    await debits.listAll(tx, { paymentInfoId: named }),
    ({ paymentInfoId }) => paymentInfoId,
  );
  const handled: HandledEntry[] = [];
  for (const row of rows) {
    const own = row.endToEndId ? single.get(row.endToEndId)?.[0] : undefined;
    const block = blocks.get(row.endToEndId);
    const one = own
      ? await ofDebit(ctx, tx, row, own)
      : block
        ? await ofBlock(ctx, tx, row, block)
        : undefined;
    if (one) handled.push(one);
  }
  return new Map(handled.map((one) => [one.id, one]));
}

async function ofDebit(
  ctx: Context,
  tx: Transaction,
  row: EntryRow,
  debit: DebitRow,
): Promise<HandledEntry | undefined> {
  const { customerId } = debit;
  const booked = (paymentId: string, reason: string): HandledEntry => {
    return { id: row.id, status: 'booked', score: 100, reason, suggestions: [], customerId, paymentId };
  };
  // Money that comes a second time is no debit that is on its way: a person looks at it.
  if (row.amountMinor === debit.amountMinor)
    return (await collectDebit(ctx, tx, debit)) ? booked(debit.id, 'a debit that was collected') : undefined;
  if (row.amountMinor > -debit.amountMinor) return undefined;
  const code = row.returnReason ?? 'NARR';
  const came = `a debit that came back (${code})${feesOf(row, debit)}`;
  const before = await debits.get(tx, debit.id);
  const reversalId = await returnDebit(ctx, tx, { debit, code });
  if (reversalId) return booked(reversalId, came);
  const reason = `${came} before it was collected`;
  if (before.status !== 'submitted') return undefined;
  return { id: row.id, status: 'ignored', reason, suggestions: [], customerId };
}

/** What the bank takes for a return may be in its amount; it is no customer's. */
function feesOf(row: EntryRow, debit: DebitRow): string {
  const fees = -BigInt(row.amountMinor) - BigInt(debit.amountMinor);
  return fees > 0n ? `, with ${formatMinor(fees, row.currency)} ${row.currency} of fees` : '';
}

/** One sum for all debits of a block that did not come back before; anything else waits for a person. */
async function ofBlock(
  ctx: Context,
  tx: Transaction,
  row: EntryRow,
  block: readonly DebitRow[],
): Promise<HandledEntry | undefined> {
  const all = block.reduce((sum, { amountMinor }) => sum + BigInt(amountMinor), 0n);
  const left = block.filter(({ status }) => status === 'submitted');
  const rest = left.reduce((sum, { amountMinor }) => sum + BigInt(amountMinor), 0n);
  const amount = BigInt(row.amountMinor);
  if (left.length === 0 || (amount !== all && amount !== rest)) return undefined;
  for (const debit of left.toSorted((one, other) => (one.customerId < other.customerId ? -1 : 1)))
    await collectDebit(ctx, tx, debit);
  const reason = `${left.length} debits of ${row.endToEndId} were collected`;
  return { id: row.id, status: 'ignored', score: 100, reason, suggestions: [] };
}

/** Whether an entry has to do with debits of ours: what became of them is not undone by it. */
export async function isOfDebits(tx: Transaction, { endToEndId }: EntryRow): Promise<boolean> {
  if (!endToEndId) return false;
  const found =
    (await debits.find(tx, { endToEndId })) ?? (await debits.find(tx, { paymentInfoId: endToEndId }));
  return found !== undefined;
}

import type { Context, Transaction } from '@isp/sdk';
import type { AchReturnsAnswer } from '../../contract/index.ts';
import { achDebits } from '../../data/ach-store.ts';
import { correctAccount } from './correct-account.ts';
import { type ReadEntry, readNacha } from './read-nacha.ts';
import { returnAchDebit } from './return-ach-debit.ts';

type Told = ReadEntry & { readonly told: NonNullable<ReadEntry['told']> };

/**
 * Takes a file of the bank: debits that came back are declined (and their payments reversed), accounts it corrects are
 * corrected. A second time changes nothing. @throws `VALIDATION_FAILED` for a file that is not sound; nothing was taken then
 */
export async function takeAchReturns(
  ctx: Context,
  tx: Transaction,
  content: string,
): Promise<AchReturnsAnswer> {
  const told = readNacha(content).filter((entry): entry is Told => entry.told !== undefined);
  const traces = told.map((one) => one.told.originalTrace);
  const rows = await achDebits.listAll(tx, { traceNumber: traces });
  // Numbers begin anew after ten million: the last one that has it is meant.
  const known = new Map(
    rows
      .toSorted((one, other) => (one.createdAt < other.createdAt ? -1 : 1))
      .map((debit) => [debit.traceNumber, debit]),
  );
  const answer = { returned: 0, corrected: 0, left: [] as AchReturnsAnswer['left'] };
  for (const entry of inOrderOfCustomers(
    told,
    (one) => known.get(one.told.originalTrace)?.customerId ?? '',
  )) {
    const { kind, code, originalTrace } = entry.told;
    const debit = known.get(originalTrace);
    const take = kind === 'return' ? returnAchDebit : correctAccount;
    const reason = debit
      ? await take(ctx, tx, { debit, entry })
      : `${originalTrace} is no trace number of ours`;
    if (reason) answer.left.push({ line: entry.line, code, reason });
    else answer[kind === 'return' ? 'returned' : 'corrected'] += 1;
  }
  return answer;
}

/** Accounts are locked in this order everywhere, so that two never wait for each other. */
function inOrderOfCustomers(entries: readonly Told[], customerOf: (entry: Told) => string): Told[] {
  return entries.toSorted((one, other) => (customerOf(one) < customerOf(other) ? -1 : 1));
}

import type { Context, Transaction } from '@isp/sdk';
import { bookPayments, type IncomingPayment } from '../../books/book-payments.ts';
import type { BillingAccount, EntrySuggestion } from '../../contract/index.ts';
import { accounts } from '../../data/account-store.ts';
import { type EntryRow, type HandledEntry, storeHandledEntries } from '../../data/statement-store.ts';
import { authorOf } from '../../domain/author-of.ts';
import { earlier } from '../../domain/civil-dates.ts';
import { localDate } from '../../domain/local-date.ts';
import { matchDebits } from '../sepa/match-debits.ts';
import { matchTransfers } from '../transfers/match-transfers.ts';
import { lookUp } from './look-up.ts';
import { suggest } from './suggest.ts';

/**
 * Finds out whose payments entries are. Those that are sure are booked, the others wait for a person with what was found. The
 * entries have to be locked.
 */
export async function matchEntries(
  ctx: Context,
  tx: Transaction,
  rows: readonly EntryRow[],
  numbers: ReadonlyMap<string, string>,
): Promise<void> {
  const collected = await matchDebits(ctx, tx, rows);
  const paidOut = await matchTransfers(
    ctx,
    tx,
    rows.filter(({ id }) => !collected.has(id)),
  );
  for (const [id, one] of paidOut) collected.set(id, one);
  const credits = rows.filter(({ id, amountMinor, wholeReason }) => {
    return amountMinor > 0 && !wholeReason && !collected.has(id);
  });
  const { incoming, payers } = await lookUp(tx, credits, numbers);
  const found = new Map([...incoming].map(([id, one]) => [id, suggest(one, payers)]));
  const enough = ctx.config.autoBookScore as number;
  const sure = rows.flatMap((row) => {
    const [best, second] = found.get(row.id) ?? [];
    const isSure = best && best.score >= enough && (second?.score ?? 0) < enough;
    return isSure ? [{ row, best }] : [];
  });
  const booked = await book(ctx, tx, sure);
  const handled = rows.map(
    (row) => collected.get(row.id) ?? booked.get(row.id) ?? waiting(row, found.get(row.id) ?? []),
  );
  await storeHandledEntries(tx, handled, { at: ctx.clock.now().toString(), by: authorOf(ctx.principal) });
}

type Sure = { readonly row: EntryRow; readonly best: EntrySuggestion };

async function book(
  ctx: Context,
  tx: Transaction,
  sure: readonly Sure[],
): Promise<Map<string, HandledEntry>> {
  const found = await accounts.listAll(tx, { id: [...new Set(sure.map(({ best }) => best.customerId))] });
  const byId = new Map(found.map((account) => [account.id, account]));
  const known = sure.flatMap((one) => {
    const account = byId.get(one.best.customerId);
    return account ? [{ ...one, account }] : [];
  });
  const payments = await bookPayments(
    ctx,
    tx,
    known.map(({ row, best, account }) => paymentOf(ctx, { row, account, invoiceIds: best.invoiceIds })),
  );
  return new Map(
    known.map(({ row, best }, index): [string, HandledEntry] => {
      const { customerId, score, reason } = best;
      const paymentId = payments[index]?.id as string;
      return [
        row.id,
        { id: row.id, status: 'booked', score, reason, suggestions: [], customerId, paymentId },
      ];
    }),
  );
}

/** The payment an entry is. A day that is still to come, where the bank's clock is ahead, is today. */
export function paymentOf(
  ctx: Context,
  { row, account, invoiceIds }: { row: EntryRow; account: BillingAccount; invoiceIds: readonly string[] },
): IncomingPayment {
  const today = localDate(ctx.clock.now(), account.timezone);
  const text = (row.reference ?? row.remittance ?? row.name ?? row.endToEndId)?.slice(0, 200);
  return {
    account,
    amountMinor: BigInt(row.amountMinor),
    method: 'transfer',
    receivedOn: earlier(Temporal.PlainDate.from(row.bookedOn), today).toString(),
    ...(text ? { reference: text } : {}),
    invoiceIds,
  };
}

function waiting(row: EntryRow, suggestions: readonly EntrySuggestion[]): HandledEntry {
  const [best] = suggestions;
  const reason =
    row.wholeReason ??
    (row.amountMinor < 0
      ? 'money went out; say which payment it takes back, or ignore it'
      : (best?.reason ?? 'nothing says whose it is'));
  return {
    id: row.id,
    status: 'unmatched',
    suggestions: [...suggestions],
    reason,
    ...(best ? { score: best.score } : {}),
  };
}

import type { Context, Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { toAmountMinor } from '@isp/sdk/money';
import { columnsOf } from '../books/columns.ts';
import { entriesOfWriteOff } from '../books/ledger-entries.ts';
import { settleAccounts } from '../books/settle-accounts.ts';
import type { BillingAccount, WriteOff } from '../contract/index.ts';
import { type DocumentRow, documents } from '../data/document-store.ts';
import { writeOffs, writtenOff } from '../data/dunning/write-off-store.ts';
import { insertRows } from '../data/insert-rows.ts';
import { readOpenThings } from '../data/open-things.ts';
import { authorOf } from '../domain/author-of.ts';
import { localDate } from '../domain/local-date.ts';

/** What is given up of an invoice (positive), or owed again (negative), and why. */
interface Booking {
  readonly account: BillingAccount;
  readonly invoice: DocumentRow;
  readonly amountMinor: bigint;
  readonly reason: string;
}

/** Gives up what is open of an invoice, or takes that back; the account is locked. Ledger, invoice and event are one. */
export async function bookWriteOff(
  ctx: Context,
  tx: Transaction,
  { account, invoice, amountMinor, reason }: Booking,
): Promise<WriteOff> {
  const now = ctx.clock.now();
  const { id: invoiceId, number = '', currency } = invoice;
  const { customerId, resellerId, timezone } = account;
  const booked = await writeOffs.insert(tx, {
    ...{ id: newId(), invoiceId, customerId, resellerId, currency, reason },
    amountMinor: toAmountMinor(amountMinor),
    bookedOn: localDate(now, timezone).toString(),
    recordedBy: authorOf(ctx.principal),
    createdAt: now.toString(),
  });
  await insertRows(tx, columnsOf.entries, entriesOfWriteOff({ ...booked, number }, newId));
  await settleInvoice(tx, booked);
  const name = amountMinor > 0n ? 'billing.invoice-written-off' : 'billing.write-off-undone';
  const about = {
    documentId: invoiceId,
    number,
    customerId,
    resellerId,
    currency,
    reason,
    at: now.toString(),
  };
  await ctx.publish(tx, name, {
    ...about,
    amountMinor: toAmountMinor(amountMinor > 0n ? amountMinor : -amountMinor),
  });
  return booked;
}

async function settleInvoice(tx: Transaction, booked: WriteOff): Promise<void> {
  const { id: sourceId, invoiceId, customerId, resellerId, amountMinor, createdAt } = booked;
  const row = {
    id: newId(),
    customerId,
    resellerId,
    source: 'write-off',
    sourceId,
    invoiceId,
    amountMinor,
    createdAt,
  };
  await insertRows(tx, columnsOf.allocations, [row]);
  const { settledMinor } = await documents.get(tx, invoiceId);
  const status = amountMinor > 0 ? 'written-off' : 'issued';
  const settled = toAmountMinor(BigInt(settledMinor) + BigInt(amountMinor));
  await documents.change(tx, { id: invoiceId }, { settledMinor: settled, status });
}

/**
 * Lets money that came after all pay what was given up: it is owed again, the oldest first, as far as there is credit of
 * payments, and paid by it. What is left of an invoice then is given up again.
 */
export async function takeBackWriteOffs(
  ctx: Context,
  tx: Transaction,
  account: BillingAccount,
): Promise<void> {
  const { customerId } = account;
  const given = await documents.listAll(tx, { customerId, kind: 'invoice', status: 'written-off' });
  if (given.length === 0) return;
  const sources = (await readOpenThings(tx, [customerId])).get(customerId)?.sources ?? [];
  let left = sources
    .filter(({ kind }) => kind === 'payment')
    .reduce((sum, { leftMinor }) => sum + leftMinor, 0n);
  for (const invoice of given.toSorted(byAge)) {
    if (left <= 0n) return;
    const lost = await writtenOff(tx, invoice.id);
    await bookWriteOff(ctx, tx, { account, invoice, amountMinor: -lost, reason: 'paid after all' });
    await settleAccounts(ctx, tx, [customerId]);
    left -= lost;
    const now = await documents.get(tx, invoice.id);
    const open = BigInt(now.grossMinor) - BigInt(now.settledMinor);
    const reason = 'the rest stays given up';
    if (now.status === 'issued')
      await bookWriteOff(ctx, tx, { account, invoice: now, amountMinor: open, reason });
  }
}

function byAge(one: DocumentRow, other: DocumentRow): number {
  return (one.dueOn ?? '') < (other.dueOn ?? '') ? -1 : 1;
}

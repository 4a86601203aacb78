import type { Context, Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { toAmountMinor } from '@isp/sdk/money';
import type { BillingAccount, Payment } from '../contract/index.ts';
import { insertRows } from '../data/insert-rows.ts';
import { readOpenThings } from '../data/open-things.ts';
import { authorOf } from '../domain/author-of.ts';
import { allocateOldestFirst } from '../domain/ledger/allocate.ts';
import { askLook } from '../prepaid/ask-look.ts';
import { columnsOf } from './columns.ts';
import { entriesOfPayment } from './ledger-entries.ts';
import { bookSettlements, type OwnedSettlement } from './settle-accounts.ts';

/** Money that came in, with the invoices it is for in the first place. */
export interface IncomingPayment {
  readonly account: BillingAccount;
  readonly amountMinor: bigint;
  readonly method: string;
  readonly receivedOn: string;
  readonly reference?: string;
  readonly invoiceIds?: readonly string[];
}

const paymentColumns = {
  id: 'uuid',
  customerId: 'uuid',
  resellerId: 'uuid',
  kind: 'text',
  amountMinor: 'bigint',
  settledMinor: 'bigint',
  currency: 'text',
  method: 'text',
  reference: 'text',
  receivedOn: 'date',
  recordedBy: 'jsonb',
  createdAt: 'timestamptz',
};

/**
 * Books many payments in a few statements: rows, ledger entries, events, and what they pay. Each pays the invoices it names,
 * then the oldest; the rest is credit. The accounts have to be locked. Answers them in their order.
 */
export async function bookPayments(
  ctx: Context,
  tx: Transaction,
  incoming: readonly IncomingPayment[],
): Promise<Payment[]> {
  if (incoming.length === 0) return [];
  const createdAt = ctx.clock.now().toString();
  const recordedBy = authorOf(ctx.principal);
  const booked = incoming.map(({ account, amountMinor, invoiceIds: _, ...given }): Payment => {
    const { customerId, resellerId, currency } = account;
    const owned = {
      id: newId(),
      customerId,
      resellerId,
      kind: 'payment' as const,
      currency,
      recordedBy,
      createdAt,
    };
    return { ...owned, ...given, amountMinor: toAmountMinor(amountMinor), settledMinor: 0 };
  });
  await insertRows(tx, { name: 'payments', columns: paymentColumns }, booked);
  await insertRows(
    tx,
    columnsOf.entries,
    booked.flatMap((one) => entriesOfPayment(one, newId)),
  );
  await ctx.publishMany(
    tx,
    'billing.payment-received',
    booked.map((one) => ({ data: dataOf(one) })),
  );
  await bookSettlements(ctx, tx, await whatTheyPay(tx, booked, incoming));
  await askLook(
    ctx,
    tx,
    incoming.map(({ account }) => account),
  );
  return booked;
}

function dataOf({
  id: paymentId,
  customerId,
  resellerId,
  amountMinor,
  currency,
  method,
  createdAt: at,
}: Payment) {
  return { paymentId, customerId, resellerId, amountMinor, currency, method, at };
}

/** One after the other: what one has paid is not open for the next. */
async function whatTheyPay(
  tx: Transaction,
  booked: readonly Payment[],
  incoming: readonly IncomingPayment[],
): Promise<OwnedSettlement[]> {
  const things = await readOpenThings(tx, [...new Set(booked.map(({ customerId }) => customerId))]);
  const open = new Map([...things].map(([id, { invoices }]) => [id, invoices]));
  return booked.flatMap((payment, index) => {
    const { id, customerId, resellerId } = payment;
    const invoices = open.get(customerId) ?? [];
    const named = new Set(incoming[index]?.invoiceIds ?? []);
    const first = allocateOldestFirst(
      BigInt(payment.amountMinor),
      invoices.filter((one) => named.has(one.id)),
    );
    const rest = allocateOldestFirst(
      first.creditMinor,
      invoices.filter((one) => !named.has(one.id)),
    );
    const allocations = [...first.allocations, ...rest.allocations];
    const paid = new Map(allocations.map(({ invoiceId, amountMinor }) => [invoiceId, amountMinor]));
    const left = invoices.map((one) => ({ ...one, openMinor: one.openMinor - (paid.get(one.id) ?? 0n) }));
    open.set(
      customerId,
      left.filter(({ openMinor }) => openMinor > 0n),
    );
    const source = { kind: 'payment' as const, id, leftMinor: BigInt(payment.amountMinor) };
    return allocations.map((one) => ({ ...one, source, of: { customerId, resellerId } }));
  });
}

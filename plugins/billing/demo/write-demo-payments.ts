import type { Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { columnsOf } from '../books/columns.ts';
import { entriesOfPayment } from '../books/ledger-entries.ts';
import type { IssuedDocument } from '../books/new-document.ts';
import { settleUntold } from '../books/settle-accounts.ts';
import type { Payment } from '../contract/index.ts';
import { insertRows } from '../data/insert-rows.ts';
import { payments } from '../data/payment-store.ts';
import type { DemoAccount } from './demo-accounts.ts';
import { type DemoPayment, demoPayments } from './demo-payments.ts';

/** Books what demo customers have paid of their invoices by a day. */
export async function writeDemoPayments(
  tx: Transaction,
  { found, issued, seed }: { found: readonly DemoAccount[]; issued: readonly IssuedDocument[]; seed: number },
  { today, at }: { today: Temporal.PlainDate; at: string },
): Promise<void> {
  const invoices = Map.groupBy(
    issued.filter(({ kind }) => kind === 'invoice'),
    ({ customerId }) => customerId,
  );
  const rows = found.flatMap((one) => {
    const isSuspended = one.services.some((service) => service.isSuspended);
    const who = { seed, number: one.number, isSuspended };
    return demoPayments(who, invoices.get(one.account.id) ?? [], today).map((paid) => rowOf(one, paid));
  });
  if (rows.length === 0) return;
  await payments.insertMany(tx, rows);
  await insertRows(
    tx,
    columnsOf.entries,
    rows.flatMap((row) => entriesOfPayment(row, newId)),
  );
  await settleUntold(
    tx,
    found.map(({ account }) => account.id),
    at,
  );
}

function rowOf({ account }: DemoAccount, { method, amountMinor, receivedOn }: DemoPayment): Payment {
  const { customerId, resellerId, currency } = account;
  return {
    ...{
      id: newId(),
      customerId,
      resellerId,
      kind: 'payment',
      amountMinor,
      settledMinor: 0,
      currency,
      method,
    },
    receivedOn: receivedOn.toString(),
    recordedBy: { name: 'Demo' },
    createdAt: `${receivedOn}T12:00:00Z`,
  };
}

import type { Context, Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import type { SharedFacts } from '../books/account-facts.ts';
import { columnsOf } from '../books/columns.ts';
import { posting } from '../books/ledger-entries.ts';
import { documentRow, lineRows, type NewDocument } from '../books/new-document.ts';
import { settleUntold } from '../books/settle-accounts.ts';
import type { BillingAccount, LegalEntity, Payment } from '../contract/index.ts';
import type { ImportEntry, ImportRecord } from '../data/import-store.ts';
import { insertRows } from '../data/insert-rows.ts';
import { payments } from '../data/payment-store.ts';
import type { Line } from '../domain/plan/facts.ts';

/** The ledger account that stands for the books of the other system. */
const opening = 'opening';

const entryColumns = {
  ...{ id: 'uuid', customerId: 'uuid', resellerId: 'uuid', kind: 'text', externalId: 'text' },
  ...{ refId: 'uuid', importId: 'uuid', createdAt: 'timestamptz' },
};

/** What entries are booked with. */
export interface Booking {
  readonly record: ImportRecord;
  readonly accounts: ReadonlyMap<string, BillingAccount>;
  readonly shared: SharedFacts;
}

/**
 * Books entries of another system: what is owed as documents with its numbers and without revenue or taxes, which were booked
 * there; what is credit as payments. Nobody is told. The accounts have to be locked.
 */
export async function bookEntries(
  ctx: Context,
  tx: Transaction,
  entries: readonly ImportEntry[],
  booking: Booking,
): Promise<void> {
  const at = ctx.clock.now().toString();
  const booked: { entry: ImportEntry; account: BillingAccount; refId: string }[] = [];
  for (const entry of entries) {
    const account = booking.accounts.get(entry.customerId);
    if (!account) continue;
    const isOwed = booking.record.kind !== 'payments' && entry.amountMinor > 0;
    const about = { entry, account, at };
    const refId = isOwed ? await bookDocument(tx, booking, about) : await bookPayment(tx, booking, about);
    booked.push({ entry, account, refId });
  }
  const { id: importId, kind } = booking.record;
  const rows = booked.map(({ entry: { externalId }, account: { customerId, resellerId }, refId }) => ({
    ...{ id: newId(), customerId, resellerId, kind, externalId, refId, importId, createdAt: at },
  }));
  await insertRows(tx, { name: 'imported_entries', columns: entryColumns }, rows);
  await settleUntold(tx, [...new Set(rows.map(({ customerId }) => customerId))], at);
}

interface About {
  readonly entry: ImportEntry;
  readonly account: BillingAccount;
  readonly at: string;
}

async function bookDocument(
  tx: Transaction,
  { shared }: Booking,
  { entry, account, at }: About,
): Promise<string> {
  const { amountMinor, text, on, externalId } = entry;
  const entity = shared.entities.get(account.legalEntityId) as LegalEntity;
  const id = newId();
  const lineId = newId();
  const line: Line = {
    ...{ id: lineId, kind: 'manual', key: `import|${lineId}`, text, currency: account.currency },
    ...{ amountMinor: BigInt(amountMinor), taxes: [], givesBack: false },
  };
  const made: NewDocument = { account, entity, kind: 'invoice', origin: 'import', id, lines: [line] };
  const { row } = documentRow(made, at);
  const number = entry.number ?? externalId;
  const dueOn = entry.dueOn ?? on;
  await insertRows(tx, columnsOf.documents, [
    { ...row, number, status: 'issued', issuedOn: on, dueOn, issuedAt: at },
  ]);
  const owner = { documentId: id, customerId: account.customerId, resellerId: account.resellerId };
  await insertRows(
    tx,
    columnsOf.lines,
    lineRows([line]).map((one) => ({ ...owner, ...one })),
  );
  await post(tx, { account, refId: id, kind: 'invoice', text: number, amountMinor, bookedOn: on, at });
  return id;
}

async function bookPayment(
  tx: Transaction,
  { record }: Booking,
  { entry, account, at }: About,
): Promise<string> {
  const { amountMinor, on, text, method = 'opening-balance', reference } = entry;
  const { customerId, resellerId, currency } = account;
  const paid = amountMinor < 0 ? -amountMinor : amountMinor;
  const said = reference ?? (text || undefined);
  const payment = await payments.insert(tx, {
    ...{ id: newId(), customerId, resellerId, kind: 'payment', amountMinor: paid, settledMinor: 0, currency },
    ...{ method, receivedOn: on, recordedBy: record.recordedBy, createdAt: at },
    ...(said ? { reference: said } : {}),
  } as Payment);
  const about = { account, refId: payment.id, kind: 'payment', text: said ?? method };
  await post(tx, { ...about, amountMinor: -paid, bookedOn: on, at });
  return payment.id;
}

interface Posting {
  readonly account: BillingAccount;
  readonly refId: string;
  readonly kind: string;
  readonly text: string;
  readonly amountMinor: number;
  readonly bookedOn: string;
  readonly at: string;
}

/** What the customer owes more or less, against the books of the other system. */
async function post(tx: Transaction, { account, amountMinor, at, ...about }: Posting): Promise<void> {
  const { customerId, resellerId, currency } = account;
  const sides = [
    { ledgerAccount: 'receivable', amountMinor },
    { ledgerAccount: opening, amountMinor: -amountMinor },
  ];
  const entries = posting({ customerId, resellerId, currency, ...about, createdAt: at }, sides, newId);
  await insertRows(tx, columnsOf.entries, entries);
}

import type {} from '@isp/customers/contract';
import type { Context, Transaction } from '@isp/sdk';
import { series } from '../../data/legal-entity-store.ts';
import type { EntryRow } from '../../data/statement-store.ts';
import { findNumbers } from './find-numbers.ts';
import type { Incoming, NamedInvoice, Payer } from './suggest.ts';

/** What a payer wrote, all of it. */
export function writtenOf({ reference, remittance, endToEndId }: EntryRow): string {
  return [reference, remittance, endToEndId].filter(Boolean).join(' ');
}

/** Words of a payer that may be a number of a customer: with a digit, and not a few. */
export function numberLike(entry: EntryRow): string[] {
  const words = writtenOf(entry).split(/[\s,;:()]+/);
  return [...new Set(words.filter((word) => word.length >= 4 && word.length <= 40 && /\d/.test(word)))].slice(
    0,
    12,
  );
}

const perCall = 100;

/** Customers by the numbers (external ids) that entries may have; asked outside of a transaction. */
export async function customersByNumber(
  ctx: Context,
  entries: readonly EntryRow[],
): Promise<Map<string, string>> {
  const words = [...new Set(entries.flatMap(numberLike))];
  const found = new Map<string, string>();
  for (let at = 0; at < words.length; at += perCall) {
    const externalId = { in: words.slice(at, at + perCall) };
    const query = { filter: { externalId }, limit: 200, total: 'none' as const };
    const { data } = await ctx.call('customers.list', query, { as: 'plugin' });
    for (const { id, externalId: number } of data) if (number) found.set(number, id);
  }
  return found;
}

/** Facts of some entries, by their id. The accounts of `numbers` and of named invoices are locked before debts are read. */
export async function lookUp(
  tx: Transaction,
  rows: readonly EntryRow[],
  numbers: ReadonlyMap<string, string>,
): Promise<{ incoming: Map<string, Incoming>; payers: Map<string, Payer> }> {
  const named = await namedInvoices(tx, rows);
  const known = await knownPayers(tx, rows);
  const numbered = new Map(
    rows.map((row) => [row.id, numberLike(row).flatMap((word) => numbers.get(word) ?? [])]),
  );
  const sure = [...named.values()].flat().map(({ customerId }) => customerId);
  await lockPayers(tx, [...sure, ...[...numbered.values()].flat(), ...[...known.values()].flat()]);
  const open = await openOf(tx, [...named.values()].flat());
  const isNamed = (row: EntryRow) => named.get(row.id)?.some(({ isSure }) => isSure) === true;
  const owing = await owingExactly(
    tx,
    rows.filter((row) => !isNamed(row)),
  );
  const incoming = new Map(
    rows.map((row): [string, Incoming] => [
      row.id,
      {
        amountMinor: BigInt(row.amountMinor),
        currency: row.currency,
        ...(row.name ? { name: row.name } : {}),
        named: (named.get(row.id) ?? []).map((one) => ({ ...one, openMinor: open.get(one.id) ?? 0n })),
        numbered: [...new Set(numbered.get(row.id) ?? [])],
        known: known.get(row.payerKey ?? '') ?? [],
        owing: owing.get(`${row.amountMinor} ${row.currency}`) ?? [],
      },
    ]),
  );
  const all = [...incoming.values()].flatMap((one) => [...one.numbered, ...one.known, ...one.owing]);
  return { incoming, payers: await payersOf(tx, [...new Set([...sure, ...all])]) };
}

async function lockPayers(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.query('SELECT id FROM billing_accounts WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE', [
    [...new Set(ids)],
  ]);
}

async function namedInvoices(
  tx: Transaction,
  rows: readonly EntryRow[],
): Promise<Map<string, NamedInvoice[]>> {
  const prefixes = (await series.listAll(tx, { kind: 'invoice' })).map(({ prefix }) => prefix);
  const found = rows.flatMap((row) =>
    findNumbers(writtenOf(row), prefixes).map(({ number, prefix, sequence, isSure }) => {
      return { entryId: row.id, number, prefix, sequence: sequence.toString(), isSure };
    }),
  );
  if (found.length === 0) return new Map();
  const invoices = await tx.query<NamedInvoice & { entryId: string }>(
    `SELECT f."entryId", d.id, d.number, d.customer_id AS "customerId", f."isSure"
     FROM jsonb_to_recordset($1::jsonb) AS f ("entryId" uuid, prefix text, sequence bigint, "isSure" boolean)
     JOIN number_series s ON s.prefix = f.prefix AND s.kind = 'invoice'
     JOIN documents d ON d.legal_entity_id = s.legal_entity_id AND d.kind = 'invoice' AND d.sequence = f.sequence`,
    [JSON.stringify(found)],
  );
  return Map.groupBy(invoices, ({ entryId }) => entryId);
}

async function openOf(tx: Transaction, named: readonly NamedInvoice[]): Promise<Map<string, bigint>> {
  const rows = await tx.query<{ id: string; open: string }>(
    `SELECT id, (gross_minor - settled_minor)::text AS open FROM documents
     WHERE id = ANY ($1::uuid[]) AND status = 'issued'`,
    [named.map(({ id }) => id)],
  );
  return new Map(rows.map(({ id, open }) => [id, BigInt(open)]));
}

/** Customers whose payments came from the same account before. */
async function knownPayers(tx: Transaction, rows: readonly EntryRow[]): Promise<Map<string, string[]>> {
  const keys = rows.flatMap(({ payerKey }) => payerKey ?? []);
  const known = await tx.query<{ key: string; customers: string[] }>(
    `SELECT payer_key AS key, array_agg(DISTINCT customer_id::text) AS customers FROM statement_entries
     WHERE status = 'booked' AND amount_minor > 0 AND payer_key = ANY ($1::text[]) AND customer_id IS NOT NULL
     GROUP BY 1`,
    [keys],
  );
  return new Map(known.map(({ key, customers }) => [key, customers]));
}

const mostOwing = 50;

/** Customers of whom one invoice, or all that is open, is exactly that much; of an amount many owe nobody is told. */
async function owingExactly(tx: Transaction, rows: readonly EntryRow[]): Promise<Map<string, string[]>> {
  if (rows.length === 0) return new Map();
  const wanted = rows.map(({ amountMinor, currency }) => ({ amountMinor, currency }));
  const found = await tx.query<{ amount: string; currency: string; customers: string[] }>(
    `WITH wanted AS (SELECT DISTINCT * FROM jsonb_to_recordset($1::jsonb) AS w ("amountMinor" bigint, currency text)),
       open AS (SELECT customer_id, currency, gross_minor - settled_minor AS amount FROM documents
         WHERE kind = 'invoice' AND status = 'issued'),
       owed AS (SELECT customer_id, currency, amount FROM open
         UNION SELECT customer_id, currency, sum(amount)::bigint FROM open GROUP BY 1, 2)
     SELECT o.amount::text, o.currency, array_agg(DISTINCT o.customer_id::text) AS customers
     FROM owed o JOIN wanted w ON w."amountMinor" = o.amount AND w.currency = o.currency
     GROUP BY 1, 2 HAVING count(DISTINCT o.customer_id) <= ${mostOwing}`,
    [JSON.stringify(wanted)],
  );
  return new Map(found.map(({ amount, currency, customers }) => [`${amount} ${currency}`, customers]));
}

interface PayerRow {
  readonly customerId: string;
  readonly name: string | null;
  readonly currency: string;
  readonly type: string;
  readonly invoices: { id: string; number: string; open: string }[] | null;
}

async function payersOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, Payer>> {
  const rows = await tx.query<PayerRow>(
    `SELECT a.customer_id AS "customerId", a.recipient->>'name' AS name, a.currency, a.type,
       (SELECT jsonb_agg(jsonb_build_object('id', d.id, 'number', d.number, 'open', (d.gross_minor - d.settled_minor)::text)
          ORDER BY d.due_on, d.sequence)
        FROM documents d WHERE d.customer_id = a.customer_id AND d.kind = 'invoice' AND d.status = 'issued') AS invoices
     FROM billing_accounts a WHERE a.id = ANY ($1::uuid[])`,
    [ids],
  );
  return new Map(
    rows.map(({ customerId, name, currency, type, invoices }) => {
      const open = (invoices ?? []).map(({ open: minor, ...one }) => ({ ...one, openMinor: BigInt(minor) }));
      const openMinor = open.reduce((sum, one) => sum + one.openMinor, 0n);
      const isPrepaid = type.startsWith('prepaid');
      return [customerId, { customerId, name: name ?? '', currency, isPrepaid, openMinor, invoices: open }];
    }),
  );
}

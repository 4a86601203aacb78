import type { Transaction } from '@isp/sdk';
import type { LineDiscount } from '../contract/index.ts';
import type { PauseReason } from '../domain/pauses.ts';
import type { Happened, KeptTax, Line, LineKind, OneOff, Terms } from '../domain/plan/facts.ts';
import type { Agreement } from '../domain/terms/agreement.ts';
import { readAgreements } from './read-agreements.ts';

/** What is stored of an account that bills follow from. */
export interface Books {
  readonly events: readonly Happened[];
  readonly lines: readonly (Line & { readonly documentId: string })[];
  readonly charges: readonly OneOff[];
  readonly agreements?: readonly Agreement[];
}

type Texts = Readonly<Record<string, string | null>>;
type Owned = { readonly customerId: string };

/** Reads the books of some accounts, in four statements however many they are. */
export async function readBooks(tx: Transaction, ids: readonly string[]): Promise<Map<string, Books>> {
  const [events, lines, charges, agreements] = [
    await readEvents(tx, ids),
    await readLines(tx, ids),
    await readCharges(tx, ids),
    await readAgreements(tx, ids),
  ];
  const of = <T extends Owned>(rows: readonly T[]) => Map.groupBy(rows, ({ customerId }) => customerId);
  const [ofEvents, ofLines, ofCharges] = [of(events), of(lines), of(charges)];
  return new Map(
    ids.map((id) => {
      const book = { events: ofEvents.get(id), lines: ofLines.get(id), charges: ofCharges.get(id) };
      const own = { events: book.events ?? [], lines: book.lines ?? [], charges: book.charges ?? [] };
      return [id, { ...own, agreements: agreements.get(id) ?? [] }];
    }),
  );
}

async function readEvents(tx: Transaction, ids: readonly string[]): Promise<(Happened & Owned)[]> {
  const rows = await tx.query<Texts & { seq: number; terms: Record<string, string> | null }>(
    `SELECT customer_id AS "customerId", seq::integer AS seq, service_id AS "serviceId", kind,
       to_char(happened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "happenedAt",
       effective_on::text AS "effectiveOn", terms, reason
     FROM billing_events WHERE customer_id = ANY ($1::uuid[]) ORDER BY seq`,
    [ids],
  );
  return rows.map(({ customerId, seq, serviceId, kind, happenedAt, effectiveOn, terms, reason }) => ({
    customerId: customerId as string,
    seq,
    serviceId: serviceId as string,
    kind: kind as Happened['kind'],
    happenedAt: happenedAt as string,
    effectiveOn: Temporal.PlainDate.from(effectiveOn as string),
    ...(terms ? { terms: readTerms(terms) } : {}),
    ...(reason ? { reason: reason as PauseReason } : {}),
  }));
}

function readTerms(terms: Record<string, unknown>): Terms {
  return { ...(terms as unknown as Terms), amountMinor: BigInt(terms.amountMinor as number) };
}

/** All lines of a customer, credits included, in the order they were billed. */
export function linesOfCustomer(tx: Transaction, customerId: string) {
  return readLines(tx, [customerId]);
}

async function readLines(tx: Transaction, ids: readonly string[]) {
  const rows = await tx.query<LineTexts>(
    `SELECT l.customer_id AS "customerId", l.id, l.document_id AS "documentId", l.kind, l.text,
       l.service_id AS "serviceId", l.key, l."from"::text AS "from", l."to"::text AS "to", l.days,
       l.denominator_days AS "denominatorDays", l.amount_minor::text AS "amountMinor", l.currency, l.taxes,
       l.credit_of AS "creditOf", l.discounts, l.gives_back AS "givesBack"
     FROM document_lines l WHERE l.customer_id = ANY ($1::uuid[]) ORDER BY l.id`,
    [ids],
  );
  return rows.map(toLine);
}

/** A line as the database tells it. */
export interface LineTexts extends Readonly<Record<string, unknown>> {
  readonly customerId: string;
  readonly id: string;
  readonly documentId: string;
  readonly kind: LineKind;
  readonly text: string;
  readonly serviceId: string | null;
  readonly key: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly days: number | null;
  readonly denominatorDays: number | null;
  readonly amountMinor: string;
  readonly currency: string;
  readonly taxes: readonly KeptTax[];
  readonly creditOf: string | null;
  readonly discounts: readonly LineDiscount[] | null;
  readonly givesBack: boolean;
}

/** A stored line to calculate with. */
export function toLine(row: LineTexts): Line & Owned & { documentId: string } {
  const { customerId, id, documentId, kind, text, key, currency, taxes, givesBack } = row;
  const { serviceId, from, to, days, denominatorDays, creditOf, discounts } = row;
  return {
    ...{ customerId, id, documentId, kind, text, key, currency, taxes, givesBack },
    amountMinor: BigInt(row.amountMinor),
    ...(serviceId ? { serviceId } : {}),
    ...(from && to ? { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) } : {}),
    ...(days === null || denominatorDays === null ? {} : { days, denominatorDays }),
    ...(creditOf ? { creditOf } : {}),
    ...(discounts ? { discounts: discounts.map(readDiscount) } : {}),
  };
}

function readDiscount({ amountMinor, ...discount }: LineDiscount) {
  return { ...discount, amountMinor: BigInt(amountMinor) };
}

async function readCharges(tx: Transaction, ids: readonly string[]): Promise<(OneOff & Owned)[]> {
  const rows = await tx.query<Texts & { taxIds: string[] | null }>(
    `SELECT customer_id AS "customerId", id, text, service_id AS "serviceId", amount_minor::text AS "amountMinor",
       currency, tax_ids AS "taxIds", effective_on::text AS "effectiveOn"
     FROM charges WHERE customer_id = ANY ($1::uuid[]) ORDER BY id`,
    [ids],
  );
  return rows.map(({ customerId, id, text, serviceId, amountMinor, currency, taxIds, effectiveOn }) => ({
    customerId: customerId as string,
    id: id as string,
    text: text as string,
    ...(serviceId ? { serviceId } : {}),
    amountMinor: BigInt(amountMinor as string),
    currency: currency as string,
    ...(taxIds ? { taxIds } : {}),
    effectiveOn: Temporal.PlainDate.from(effectiveOn as string),
  }));
}

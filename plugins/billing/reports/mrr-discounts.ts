import type { Transaction } from '@isp/sdk';
import { exact, parseExact, roundToPlaces, splitByLargestRemainder } from '@isp/sdk/money';
import type { DiscountTerms } from '../data/agreement-store.ts';
import { exactOf, perMonth } from './per-month.ts';
import { servicesOn } from './services-on.ts';

/** What discounts take off a service in a month, in millionths of minor units. */
export interface ServiceOff {
  readonly currency: string;
  readonly resellerId: string;
  readonly tariffId: string;
  readonly offMillionths: bigint;
}

interface Row {
  readonly customerId: string;
  readonly serviceId: string;
  readonly resellerId: string;
  readonly tariffId: string;
  readonly currency: string;
  readonly period: string;
  readonly price: string;
  readonly discounts: readonly DiscountRow[];
}

interface DiscountRow {
  readonly id: string;
  readonly seq: number;
  readonly terms: DiscountTerms;
}

const places = 6;
const millionth = 10n ** BigInt(places);

/**
 * What discounts take off the services of a day, by service: those that are in force then, and whose cycles (of the service's
 * period, counted from the discount's first day) are not over. One after the other, as they are billed.
 */
export async function readDiscounted(
  tx: Transaction,
  { resellers, on }: { readonly resellers: readonly string[] | null; readonly on: string },
): Promise<ServiceOff[]> {
  const rows = await tx.query<Row>(
    `WITH ${servicesOn},
     discounts AS (
       SELECT a.id, a.seq, a.customer_id, a.service_id, a.effective_on, a.terms FROM agreements a
       LEFT JOIN agreements e ON e.reseller_id = a.reseller_id AND e.of_id = a.id
       WHERE a.kind = 'discount' AND a.effective_on <= $2::date AND ($1::uuid[] IS NULL OR a.reseller_id = ANY ($1))
         AND (e.effective_on IS NULL OR e.effective_on > $2::date))
     SELECT s.customer_id AS "customerId", s.service_id AS "serviceId", s.reseller_id AS "resellerId",
       s.terms->>'tariffId' AS "tariffId", s.terms->>'currency' AS currency, s.terms->>'period' AS period,
       ((s.terms->>'amountMinor')::numeric * (s.terms->>'quantity')::numeric)::text AS price,
       jsonb_agg(jsonb_build_object('id', d.id, 'seq', d.seq, 'terms', d.terms) ORDER BY d.seq) AS discounts
     FROM services s JOIN discounts d ON d.customer_id = s.customer_id AND (d.service_id IS NULL OR d.service_id = s.service_id)
     WHERE s.paid AND (d.terms->>'cycles' IS NULL OR $2::date < d.effective_on + (d.terms->>'cycles')::integer *
       CASE s.terms->>'period' WHEN 'QUARTERLY' THEN interval '3 months' WHEN 'ANNUAL' THEN interval '1 year'
         WHEN 'WEEKLY' THEN interval '7 days' WHEN 'THIRTY_DAYS' THEN interval '30 days' ELSE interval '1 month' END)
     GROUP BY 1, 2, 3, 4, 5, 6, 7`,
    [resellers, on],
  );
  const ofCustomers = Map.groupBy(rows, ({ customerId, currency }) => `${customerId} ${currency}`);
  return [...ofCustomers.values()].flatMap(offsOf);
}

/** What is taken off the services of one customer. */
function offsOf(rows: readonly Row[]): ServiceOff[] {
  const before = rows.map(({ price, period }) => roundToPlaces(exactOf(price).mul(monthly(period)), places));
  const left = [...before];
  for (const discount of inOrder(rows)) {
    const touched = rows.flatMap(({ discounts }, index) =>
      discounts.some(({ id }) => id === discount.id) ? [index] : [],
    );
    const sums = touched.map((index) => left[index] ?? 0n);
    const parts = partsOf(sums, wishedOff(discount, sums, rows[touched[0] ?? 0]?.period ?? ''));
    for (const [place, index] of touched.entries()) left[index] = (left[index] ?? 0n) - (parts[place] ?? 0n);
  }
  return rows.map(({ currency, resellerId, tariffId }, index) => ({
    ...{ currency, resellerId, tariffId },
    offMillionths: (before[index] ?? 0n) - (left[index] ?? 0n),
  }));
}

function inOrder(rows: readonly Row[]): DiscountRow[] {
  const known = new Map(rows.flatMap(({ discounts }) => discounts).map((one) => [one.id, one]));
  return [...known.values()].toSorted((one, other) => (BigInt(one.seq) < BigInt(other.seq) ? -1 : 1));
}

/** An amount is taken off each cycle, which is of the service, or of the first of several. */
function wishedOff({ terms: { off } }: DiscountRow, sums: readonly bigint[], period: string): bigint {
  const sum = sums.reduce((total, one) => total + one, 0n);
  const wished =
    off.kind === 'amount'
      ? roundToPlaces(exact(BigInt(off.amountMinor)).mul(monthly(period)), places)
      : roundToPlaces(exact(sum, millionth).mul(parseExact(off.percent)).div(100n), places);
  const isTooMuch = wished > sum;
  return isTooMuch ? sum : wished;
}

function partsOf(sums: readonly bigint[], off: bigint): bigint[] {
  if (off <= 0n) return sums.map(() => 0n);
  return splitByLargestRemainder(
    off,
    sums.map((one) => exact(one)),
  );
}

function monthly(period: string) {
  return perMonth[period] ?? exact(0n);
}

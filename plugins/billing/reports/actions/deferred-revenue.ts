import { exact, roundToPlaces, sumExact, toAmountMinor } from '@isp/sdk/money';
import { DeferredParams, DeferredRow } from '../../contract/index.ts';
import { minorOf } from '../amounts.ts';
import { defineReport } from '../define-report.ts';

/** What was billed for days to come. */
export const deferredRevenue = defineReport('billing.reports.deferred-revenue', {
  summary: 'Shows what was billed by a day for days from it on, in all or by reseller; also as CSV.',
  permission: 'billing.report.read',
  params: DeferredParams,
  row: DeferredRow,
  async rows(tx, { on: wished, by = 'total', currency }, { resellers, today }) {
    const on = wished ?? today.toString();
    const reseller = by === 'reseller' ? 'd.reseller_id' : 'NULL::uuid';
    const rows = await tx.query<Sums>(
      `SELECT currency, reseller AS "resellerId", sum(net)::bigint::text AS billed,
         jsonb_object_agg(length, to_come::text) AS "toCome"
       FROM (
         SELECT d.currency, ${reseller} AS reseller, l."to" - l."from" AS length, sum(l.net) AS net,
           sum(l.net * (l."to" - greatest(l."from", $2::date))) AS to_come
         FROM documents d JOIN (
           SELECT reseller_id, document_id, "from", "to", CASE WHEN taxes @> '[{"inclusive": true}]' THEN
             round(amount_minor * 100 / (100 + (SELECT sum((t->>'ratePercent')::numeric) FROM jsonb_array_elements(taxes) t
               WHERE (t->>'inclusive')::boolean))) ELSE amount_minor END AS net
           FROM document_lines WHERE "to" > $2::date AND "to" > "from"
         ) l ON l.reseller_id = d.reseller_id AND l.document_id = d.id
         WHERE d.status <> 'draft' AND d.issued_on <= $2::date AND ($1::uuid[] IS NULL OR d.reseller_id = ANY ($1))
           AND ($3::text IS NULL OR d.currency = $3)
         GROUP BY 1, 2, 3) s
       GROUP BY 1, 2 ORDER BY 1, 2`,
      [resellers, on, currency ?? null],
    );
    return rows.map((row) => toRow(row, on));
  },
});

interface Sums {
  readonly currency: string;
  readonly resellerId: string | null;
  readonly billed: string;
  /** By the length of lines in days: amounts times days to come. */
  readonly toCome: Readonly<Record<string, string>>;
}

function toRow({ currency, resellerId, billed, toCome }: Sums, on: string): DeferredRow {
  const parts = Object.entries(toCome).map(([days, sum]) => exact(BigInt(sum), BigInt(days)));
  return {
    ...{ on, currency },
    ...(resellerId ? { resellerId } : {}),
    billedMinor: minorOf(billed),
    deferredMinor: toAmountMinor(roundToPlaces(sumExact(parts), 0)),
  };
}

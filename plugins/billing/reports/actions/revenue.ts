import type { Transaction } from '@isp/sdk';
import { RevenueParams, RevenueRow } from '../../contract/index.ts';
import { minorOf } from '../amounts.ts';
import { defineReport } from '../define-report.ts';
import { netLines } from '../net-lines.ts';
import { periodOf } from '../period.ts';

/** Revenue by tariff and reseller. */
export const revenue = defineReport('billing.reports.revenue', {
  summary: 'Shows what was invoiced and credited, net, by month, tariff and reseller; also as CSV.',
  permission: 'billing.report.read',
  params: RevenueParams,
  row: RevenueRow,
  async rows(tx, params, { resellers, today }) {
    const { from, to } = periodOf(params, today);
    const rows = await readSums(tx, [resellers, from, to, params.currency ?? null]);
    const names = await readNames(
      tx,
      rows.flatMap(({ tariffId }) => tariffId ?? []),
    );
    return rows.map(({ tariffId, invoiced, credited, ...row }) => ({
      ...row,
      ...(tariffId ? { tariffId, tariff: names.get(tariffId) ?? tariffId } : {}),
      invoicedMinor: minorOf(invoiced),
      creditedMinor: minorOf(credited),
      netMinor: minorOf(invoiced) + minorOf(credited),
    }));
  },
});

interface Sums {
  readonly month: string;
  readonly currency: string;
  readonly resellerId: string;
  readonly tariffId: string | null;
  readonly lines: number;
  readonly invoiced: string;
  readonly credited: string;
}

/** Nearly all lines have it in their keys: asking for the others alone, 400,000 lines take 7 s instead of 26. */
const tariff = `CASE WHEN split_part(key, '|', 1) = service_id::text AND length(split_part(key, '|', 2)) = 36
  THEN split_part(key, '|', 2)::uuid ELSE tariff_of_line(key, service_id, "from") END`;

function readSums(tx: Transaction, parameters: readonly unknown[]): Promise<Sums[]> {
  return tx.query<Sums>(
    `WITH ${netLines}
     SELECT month, currency, reseller_id AS "resellerId", ${tariff} AS "tariffId",
       count(*)::integer AS lines, coalesce(sum(own_net) FILTER (WHERE kind = 'invoice'), 0)::bigint::text AS invoiced,
       coalesce(sum(own_net) FILTER (WHERE kind = 'credit-note'), 0)::bigint::text AS credited
     FROM net_lines GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
    parameters,
  );
}

/** What tariffs were called last, as billing has taken it down. */
async function readNames(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; name: string }>(
    `SELECT t.id, e.name FROM unnest($1::text[]) AS t (id) CROSS JOIN LATERAL (
       SELECT terms->>'name' AS name FROM billing_events WHERE terms->>'tariffId' = t.id ORDER BY customer_id DESC LIMIT 1) e`,
    [[...new Set(ids)]],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

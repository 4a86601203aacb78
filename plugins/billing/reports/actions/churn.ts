import { type Transaction, validationFailed } from '@isp/sdk';
import { ChurnParams, ChurnRow } from '../../contract/index.ts';
import { percentOf } from '../amounts.ts';
import { defineReport } from '../define-report.ts';

const mostMonths = 60;

/** Who came and who left, month by month. */
export const churn = defineReport('billing.reports.churn', {
  summary: 'Shows how many customers and services there were, came and left, month by month; also as CSV.',
  permission: 'billing.report.read',
  params: ChurnParams,
  row: ChurnRow,
  rows(tx, { from, to, by = 'total' }, { resellers, today }) {
    const last = (to ? Temporal.PlainDate.from(to) : today).toPlainYearMonth();
    const first = (from ? Temporal.PlainDate.from(from) : today.subtract({ months: 11 })).toPlainYearMonth();
    const { months } = first.until(last, { largestUnit: 'months' });
    if (months < 0) throw validationFailed([{ path: '/to', message: 'must not be before from' }]);
    if (months >= mostMonths)
      throw validationFailed([{ path: '/from', message: `is more than ${mostMonths} months before to` }]);
    const starts = Array.from({ length: months + 1 }, (_, index) => `${first.add({ months: index })}-01`);
    return readMonths(tx, { resellers, starts, by });
  },
});

interface Wish {
  readonly resellers: readonly string[] | null;
  /** First days of months. */
  readonly starts: readonly string[];
  readonly by: 'total' | 'reseller';
}

type Counts = Record<'start' | 'came' | 'gone' | 'last', number>;

/**
 * Each service is a range of days, those of a customer together are what he was a customer; so who comes back after a while
 * has left and come.
 */
async function readMonths(tx: Transaction, { resellers, starts, by }: Wish): Promise<ChurnRow[]> {
  const reseller = by === 'reseller' ? 'reseller_id' : 'NULL::uuid';
  const counted = (what: string) => `
    SELECT m.month, o.reseller, count(*) FILTER (WHERE days @> m.month)::integer AS start,
      count(*) FILTER (WHERE days @> m.next AND NOT days @> m.month)::integer AS came,
      count(*) FILTER (WHERE days @> m.month AND NOT days @> m.next)::integer AS gone,
      count(*) FILTER (WHERE days @> m.next)::integer AS last
    FROM (SELECT d::date AS month, (d + interval '1 month')::date AS next FROM unnest($2::date[]) d) m
    CROSS JOIN ${what} o GROUP BY 1, 2`;
  const rows = await tx.query<{
    month: string;
    resellerId: string | null;
    customers: Counts;
    services: Counts;
  }>(
    `WITH lives AS (
       SELECT service_id, customer_id, ${reseller} AS reseller,
         min(effective_on) FILTER (WHERE kind = 'activated') AS first,
         (array_agg(kind ORDER BY happened_at DESC, seq DESC) FILTER (WHERE kind IN ('activated', 'cancelled')))[1] AS state,
         max(effective_on) FILTER (WHERE kind = 'cancelled') AS ended
       FROM billing_events
       WHERE kind IN ('activated', 'cancelled') AND ($1::uuid[] IS NULL OR reseller_id = ANY ($1))
         AND NOT coalesce(terms ? 'rentedWith', false)
       GROUP BY 1, 2, 3),
     ranges AS (
       SELECT customer_id, reseller, datemultirange(daterange(first, CASE state WHEN 'cancelled' THEN greatest(ended, first) END)) AS days
       FROM lives WHERE first IS NOT NULL),
     customers AS (SELECT customer_id, reseller, range_agg(days) AS days FROM ranges GROUP BY 1, 2),
     of_customers AS (${counted('customers')}),
     of_services AS (${counted('ranges')})
     SELECT to_char(c.month, 'YYYY-MM') AS month, c.reseller AS "resellerId", to_jsonb(c) AS customers, to_jsonb(s) AS services
     FROM of_customers c JOIN of_services s ON s.month = c.month AND s.reseller IS NOT DISTINCT FROM c.reseller
     ORDER BY 1, 2`,
    [resellers, starts],
  );
  return rows.map(({ month, resellerId, customers, services }) => {
    const churnPercent = percentOf(customers.gone, customers.start);
    return {
      month,
      ...(resellerId ? { resellerId } : {}),
      startCustomers: customers.start,
      cameCustomers: customers.came,
      leftCustomers: customers.gone,
      endCustomers: customers.last,
      ...(churnPercent ? { churnPercent } : {}),
      startServices: services.start,
      cameServices: services.came,
      leftServices: services.gone,
      endServices: services.last,
    };
  });
}

import { PaymentsReportParams, PaymentsReportRow } from '../../contract/index.ts';
import { minorOf, percentOf } from '../amounts.ts';
import { defineReport } from '../define-report.ts';
import { periodOf } from '../period.ts';

/** Money by method, and how often charging a stored method works. */
export const paymentsByMethod = defineReport('billing.reports.payments-by-method', {
  summary:
    'Shows what came in and went back by method, and of how many tries with stored methods money came; also as CSV.',
  permission: 'billing.report.read',
  params: PaymentsReportParams,
  row: PaymentsReportRow,
  async rows(tx, params, { resellers, today }) {
    const { from, to } = periodOf(params, today);
    const rows = await tx.query<Sums>(readSums, [resellers, from, to, params.currency ?? null]);
    return rows.map(({ received, refunded, reversed, ...row }) => {
      const successPercent = percentOf(row.succeeded, row.attempts);
      return {
        ...row,
        receivedMinor: minorOf(received),
        refundedMinor: minorOf(refunded),
        reversedMinor: minorOf(reversed),
        netMinor: minorOf(received) + minorOf(refunded) + minorOf(reversed),
        ...(successPercent ? { successPercent } : {}),
      };
    });
  },
});

interface Sums {
  readonly method: string;
  readonly currency: string;
  readonly payments: number;
  readonly received: string;
  readonly refunded: string;
  readonly reversed: string;
  readonly attempts: number;
  readonly succeeded: number;
}

const mine = `($1::uuid[] IS NULL OR reseller_id = ANY ($1)) AND ($4::text IS NULL OR currency = $4)`;
const sum = (kind: string) => `coalesce(sum(amount_minor) FILTER (WHERE kind = '${kind}'), 0)::text`;

/** Payments by the day they are of, tries by the day they had an outcome (UTC). */
const readSums = `
  WITH money AS (
    SELECT method, currency, count(*) FILTER (WHERE kind = 'payment')::integer AS payments,
      ${sum('payment')} AS received, ${sum('refund')} AS refunded, ${sum('reversal')} AS reversed
    FROM payments WHERE received_on BETWEEN $2::date AND $3::date AND ${mine} GROUP BY 1, 2),
  tries AS (
    SELECT method, currency, count(*)::integer AS attempts, count(*) FILTER (WHERE status = 'succeeded')::integer AS succeeded
    FROM payment_attempts WHERE status IN ('succeeded', 'declined')
      AND settled_at >= $2::date::timestamp AT TIME ZONE 'UTC'
      AND settled_at < ($3::date + 1)::timestamp AT TIME ZONE 'UTC' AND ${mine} GROUP BY 1, 2)
  SELECT method, currency, coalesce(payments, 0) AS payments, coalesce(received, '0') AS received,
    coalesce(refunded, '0') AS refunded, coalesce(reversed, '0') AS reversed, coalesce(attempts, 0) AS attempts,
    coalesce(succeeded, 0) AS succeeded
  FROM money FULL JOIN tries USING (method, currency) ORDER BY 2, 1`;

import type { Transaction } from '@isp/sdk';
import type { PaymentsReportRow } from '../contract/index.ts';
import { minorOf, percentOf } from './amounts.ts';

/** What payments are summed up by. */
export type PaymentKey = 'method' | 'day';

interface Wish {
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  /** Null: of all resellers. */
  readonly resellers: readonly string[] | null;
  readonly currency: string | undefined;
}

interface Sums {
  readonly key: string;
  readonly currency: string;
  readonly payments: number;
  readonly received: string;
  readonly refunded: string;
  readonly reversed: string;
  readonly attempts: number;
  readonly succeeded: number;
}

/** Payments of some days with what was tried with stored methods, by one key and currency. */
export async function readPayments(
  tx: Transaction,
  by: PaymentKey,
  { resellers, from, to, currency }: Wish,
): Promise<{ readonly key: string; readonly sums: Omit<PaymentsReportRow, 'method'> }[]> {
  const rows = await tx.query<Sums>(statement(by), [resellers, from, to, currency ?? null]);
  return rows.map(({ key, received, refunded, reversed, ...row }) => {
    const successPercent = percentOf(row.succeeded, row.attempts);
    const sums = {
      ...row,
      receivedMinor: minorOf(received),
      refundedMinor: minorOf(refunded),
      reversedMinor: minorOf(reversed),
      netMinor: minorOf(received) + minorOf(refunded) + minorOf(reversed),
      ...(successPercent ? { successPercent } : {}),
    };
    return { key, sums };
  });
}

/** Payments are of the day they are for, tries of the day they had an outcome (UTC). */
const keys = {
  method: { money: 'method', tries: 'method' },
  day: { money: 'received_on::text', tries: `(settled_at AT TIME ZONE 'UTC')::date::text` },
} as const;

const mine = `($1::uuid[] IS NULL OR reseller_id = ANY ($1)) AND ($4::text IS NULL OR currency = $4)`;
const sum = (kind: string) => `coalesce(sum(amount_minor) FILTER (WHERE kind = '${kind}'), 0)::text`;

const statement = (by: PaymentKey) => `
  WITH money AS (
    SELECT ${keys[by].money} AS key, currency, count(*) FILTER (WHERE kind = 'payment')::integer AS payments,
      ${sum('payment')} AS received, ${sum('refund')} AS refunded, ${sum('reversal')} AS reversed
    FROM payments WHERE received_on BETWEEN $2::date AND $3::date AND ${mine} GROUP BY 1, 2),
  tries AS (
    SELECT ${keys[by].tries} AS key, currency, count(*)::integer AS attempts,
      count(*) FILTER (WHERE status = 'succeeded')::integer AS succeeded
    FROM payment_attempts WHERE status IN ('succeeded', 'declined')
      AND settled_at >= $2::date::timestamp AT TIME ZONE 'UTC'
      AND settled_at < ($3::date + 1)::timestamp AT TIME ZONE 'UTC' AND ${mine} GROUP BY 1, 2)
  SELECT key, currency, coalesce(payments, 0) AS payments, coalesce(received, '0') AS received,
    coalesce(refunded, '0') AS refunded, coalesce(reversed, '0') AS reversed, coalesce(attempts, 0) AS attempts,
    coalesce(succeeded, 0) AS succeeded
  FROM money FULL JOIN tries USING (key, currency) ORDER BY ${by === 'day' ? '1, 2' : '2, 1'}`;

import type { Transaction } from '@isp/sdk';
import type { OverPrice, WhenUsedUp } from '../contract/index.ts';

/** A period of a service that is over. Octets are decimal text. */
export interface ClosedPeriod {
  readonly serviceId: string;
  readonly customerId: string;
  readonly resellerId: string;
  readonly from: string;
  readonly to: string;
  readonly quotaBytes: string;
  readonly limitBytes: string;
  readonly usedBytes: string;
  readonly whenUsedUp: WhenUsedUp;
  /** Of a gigabyte beyond the limit. */
  readonly overPrice?: OverPrice;
}

/** Writes a period down, with what it takes to count it again when late packets have come. */
export async function insertPeriod(
  tx: Transaction,
  period: ClosedPeriod & { readonly countedTo: string | undefined },
): Promise<void> {
  await tx.query(
    `INSERT INTO usage_periods (service_id, period_from, period_to, customer_id, reseller_id, counted_from, counted_to, counts,
       free_hours, time_zone, forgiven_bytes, quota_bytes, limit_bytes, used_bytes, when_used_up, over_price)
     SELECT a.service_id, $2, $3, a.customer_id, a.reseller_id, a.counted_from, $4, a.counts, a.free_hours, s.time_zone,
       a.forgiven_bytes, $5, $6, $7, $8, a.plan->'quota'->'overPrice'
     FROM allowances a JOIN subscribers s USING (service_id) WHERE a.service_id = $1
     ON CONFLICT (service_id, period_from) DO NOTHING`,
    [
      period.serviceId,
      period.from,
      period.to,
      period.countedTo ?? null,
      period.quotaBytes,
      period.limitBytes,
      period.usedBytes,
      period.whenUsedUp,
    ],
  );
}

const columns = `service_id AS "serviceId", customer_id AS "customerId", reseller_id AS "resellerId",
  to_char(period_from AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "from",
  to_char(period_to AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "to", quota_bytes::text AS "quotaBytes",
  limit_bytes::text AS "limitBytes", used_bytes::text AS "usedBytes", when_used_up AS "whenUsedUp",
  over_price AS "overPrice"`;

/**
 * Counts periods a last time that ended before an instant, long enough ago for late packets to have come; answers them.
 */
export async function settlePeriods(
  tx: Transaction,
  endedBefore: Temporal.Instant,
  atMost: number,
): Promise<ClosedPeriod[]> {
  return tx.query<ClosedPeriod>(
    `WITH over AS (
       SELECT service_id, period_from FROM usage_periods WHERE NOT settled AND period_to <= $1
       ORDER BY period_to LIMIT $2 FOR UPDATE SKIP LOCKED)
     UPDATE usage_periods p SET settled = true, used_bytes = CASE WHEN counted_to IS NULL THEN used_bytes
       ELSE greatest(counted_bytes(p.service_id, counted_from, counted_to, counts, free_hours, time_zone) - forgiven_bytes, 0) END
     FROM over WHERE p.service_id = over.service_id AND p.period_from = over.period_from
     RETURNING ${columns.replace('service_id AS', 'p.service_id AS').replace('period_from AT', 'p.period_from AT')}`,
    [endedBefore.toString(), atMost],
  );
}

/** Periods of a service that are over and that touch a time, in order. */
export async function listPeriods(
  tx: Transaction,
  { serviceId, from, to }: { serviceId: string; from: string; to: string },
): Promise<ClosedPeriod[]> {
  return tx.query<ClosedPeriod>(
    `SELECT ${columns} FROM usage_periods WHERE service_id = $1 AND period_to > $2 AND period_from < $3 ORDER BY period_from`,
    [serviceId, from, to],
  );
}

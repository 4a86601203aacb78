import type { Transaction } from '@isp/sdk';
import type { SubscriberState, UsagePlan } from '../contract/index.ts';
import type { Threshold } from '../domain/allowance.ts';
import type { Burst } from '../domain/reply-policy.ts';

/** What is known of a service's allowance and of what it has now. Octets are decimal text. */
export interface AllowanceState {
  readonly serviceId: string;
  readonly customerId: string;
  readonly resellerId: string;
  readonly login?: string;
  readonly state: SubscriberState;
  readonly downKbps?: number;
  readonly upKbps?: number;
  readonly burst?: Burst;
  readonly timeZone: string;
  readonly billCycleDay: number;
  /** The group both RADIUS servers give its login by. */
  readonly group?: string;
  /** Missing, with all that follows, where the tariff has neither a quota nor speeds by the hour. */
  readonly plan?: UsagePlan;
  readonly periodFrom?: string;
  readonly periodTo?: string;
  readonly countedFrom?: string;
  readonly forgivenBytes?: string;
  readonly rolledOverBytes?: string;
  readonly limitBytes?: string;
  readonly usedBytes?: string;
  readonly threshold?: Threshold | 0;
}

/** Reads it, with what the caller may see. */
export async function readAllowance(tx: Transaction, serviceId: string): Promise<AllowanceState | undefined> {
  const [row] = await tx.query<{ state: AllowanceState }>(
    `SELECT json_strip_nulls(json_build_object('serviceId', s.service_id, 'customerId', s.customer_id,
       'resellerId', s.reseller_id, 'login', s.login, 'state', s.state, 'downKbps', s.down_kbps, 'upKbps', s.up_kbps, 'burst', s.burst,
       'timeZone', s.time_zone, 'billCycleDay', s.bill_cycle_day, 'plan', a.plan, 'periodFrom', a.period_from,
       'periodTo', a.period_to, 'countedFrom', a.counted_from, 'forgivenBytes', a.forgiven_bytes::text,
       'rolledOverBytes', a.rolled_over_bytes::text, 'limitBytes', a.limit_bytes::text, 'usedBytes', a.used_bytes::text,
       'threshold', a.threshold,
       'group', (SELECT groupname FROM radusergroup g WHERE g.username = s.login AND s.state <> 'terminated'
         ORDER BY priority LIMIT 1))) AS state
     FROM subscribers s LEFT JOIN allowances a USING (service_id) WHERE s.service_id = $1`,
    [serviceId],
  );
  return row?.state;
}

/** News that come while it is counted are added after what was counted is stored. */
export async function lockAllowance(tx: Transaction, serviceId: string): Promise<void> {
  await tx.query('SELECT 1 FROM allowances WHERE service_id = $1 FOR UPDATE', [serviceId]);
}

/** Whether a customer has services with a quota or speeds by the hour. */
export async function hasAllowances(tx: Transaction, customerId: string): Promise<boolean> {
  const rows = await tx.query('SELECT 1 FROM allowances WHERE customer_id = $1 LIMIT 1', [customerId]);
  return rows.length > 0;
}

/** Whose midnight and which bill day count for a service. */
export async function storeCalendar(
  tx: Transaction,
  of: { readonly serviceId: string } | { readonly customerId: string },
  calendar: { readonly timeZone: string; readonly billCycleDay: number },
): Promise<string[]> {
  const [column, id] = 'serviceId' in of ? ['service_id', of.serviceId] : ['customer_id', of.customerId];
  const rows = await tx.query<{ id: string }>(
    `UPDATE subscribers SET time_zone = $2, bill_cycle_day = $3
     WHERE ${column} = $1 AND (time_zone <> $2 OR bill_cycle_day <> $3) RETURNING service_id AS id`,
    [id, calendar.timeZone, calendar.billCycleDay],
  );
  return rows.map((row) => row.id);
}

/** A row of `allowances`; what is left out of the period means there is no quota. */
export interface AllowanceRow {
  readonly serviceId: string;
  readonly customerId: string;
  readonly resellerId: string;
  readonly plan: UsagePlan;
  readonly freeHours: readonly number[];
  readonly periodFrom?: string | undefined;
  readonly periodTo?: string | undefined;
  readonly countedFrom?: string | undefined;
  readonly forgivenBytes: string;
  readonly rolledOverBytes: string;
  readonly threshold: Threshold | 0;
}

/** Stores an allowance over the one there was; it is looked at as soon as somebody looks. */
export async function storeAllowance(tx: Transaction, row: AllowanceRow): Promise<void> {
  await tx.query(
    `INSERT INTO allowances (service_id, customer_id, reseller_id, plan, counts, free_hours, period_from, period_to, counted_from,
       forgiven_bytes, rolled_over_bytes, threshold, limit_bytes)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     ON CONFLICT (service_id) DO UPDATE SET plan = excluded.plan, counts = excluded.counts, free_hours = excluded.free_hours,
       period_from = excluded.period_from, period_to = excluded.period_to, counted_from = excluded.counted_from,
       forgiven_bytes = excluded.forgiven_bytes, rolled_over_bytes = excluded.rolled_over_bytes,
       threshold = excluded.threshold, limit_bytes = excluded.limit_bytes, due_at = '-infinity'`,
    [
      row.serviceId,
      row.customerId,
      row.resellerId,
      JSON.stringify(row.plan),
      row.plan.quota?.counts ?? 'both',
      `{${row.freeHours.join(',')}}`,
      row.periodFrom ?? null,
      row.periodTo ?? null,
      row.countedFrom ?? null,
      row.forgivenBytes,
      row.rolledOverBytes,
      row.threshold,
      row.plan.quota?.bytes ?? null,
    ],
  );
}

/** A service without a quota and without speeds by the hour has no allowance. */
export async function removeAllowance(tx: Transaction, serviceId: string): Promise<void> {
  await tx.query('DELETE FROM allowances WHERE service_id = $1', [serviceId]);
}

/** What was found when an allowance was looked at, and when to look again: an instant, or `infinity`. */
export async function settleAllowance(
  tx: Transaction,
  serviceId: string,
  found: {
    readonly usedBytes: bigint;
    readonly limitBytes: bigint | undefined;
    readonly threshold: Threshold | 0;
    readonly dueAt: string;
  },
): Promise<void> {
  await tx.query(
    `UPDATE allowances SET used_bytes = $2, limit_bytes = $3, threshold = $4, due_at = $5 WHERE service_id = $1`,
    [
      serviceId,
      found.usedBytes.toString(),
      found.limitBytes?.toString() ?? null,
      found.threshold,
      found.dueAt,
    ],
  );
}

/** Has it looked at as soon as somebody looks. */
export async function lookAgain(tx: Transaction, serviceId: string): Promise<void> {
  await tx.query(`UPDATE allowances SET due_at = '-infinity' WHERE service_id = $1`, [serviceId]);
}

/** What was counted up to now does not count any more. */
export async function forgiveUsage(tx: Transaction, serviceId: string, bytes: bigint): Promise<void> {
  await tx.query(
    `UPDATE allowances SET forgiven_bytes = $2, used_bytes = 0, threshold = 0, due_at = '-infinity' WHERE service_id = $1`,
    [serviceId, bytes.toString()],
  );
}

/** What counts of a service's traffic since a (real) instant, by what its allowance says. */
export async function countBytes(
  tx: Transaction,
  serviceId: string,
  range: { readonly since: string; readonly until?: string | undefined },
): Promise<bigint> {
  const [row] = await tx.query<{ bytes: string }>(
    `SELECT counted_bytes(a.service_id, $2, coalesce($3::timestamptz, 'infinity'), a.counts, a.free_hours, s.time_zone)::text AS bytes
     FROM allowances a JOIN subscribers s USING (service_id) WHERE a.service_id = $1`,
    [serviceId, range.since, range.until ?? null],
  );
  return BigInt(row?.bytes ?? 0);
}

import type { Transaction } from '@isp/sdk';
import { logAsTotals } from './usage-store.ts';

const names = ['calls', 'succeeded', 'client_errors', 'server_errors', 'unanswered', 'refused'];
const columns = names.join(', ');
const sums = names.map((name) => `sum(${name})`).join(', ');
const again = names.map((name) => `${name} = excluded.${name}`).join(', ');

/** Yesterday and the day before are summed up again each time: an answer may be told after midnight. */
const lateDays = 2;

/**
 * Sums the log of past days of UTC up by day, and past months by month. Sums are made anew from what is below them, so
 * doing it twice is like doing it once.
 */
export async function sumUp(tx: Transaction): Promise<void> {
  const today = `(clock_timestamp() AT TIME ZONE 'UTC')::date`;
  await tx.query(`
    INSERT INTO usage_days (reseller_id, customer_id, key_id, day, ${columns})
    SELECT reseller_id, customer_id, key_id, day, ${sums}
      FROM (SELECT reseller_id, customer_id, key_id, day, ${logAsTotals} FROM usage_log
            WHERE day < ${today} AND day > (SELECT last_day - ${lateDays} FROM aggregation)) AS log
      GROUP BY 1, 2, 3, 4
    ON CONFLICT (reseller_id, key_id, day) DO UPDATE SET ${again}`);
  await tx.query(`
    INSERT INTO usage_months (reseller_id, customer_id, key_id, month, ${columns})
    SELECT reseller_id, customer_id, key_id, date_trunc('month', day)::date, ${sums} FROM usage_days
      WHERE day < date_trunc('month', ${today}) AND date_trunc('month', day) >= (SELECT last_month FROM aggregation)
      GROUP BY 1, 2, 3, 4
    ON CONFLICT (reseller_id, key_id, month) DO UPDATE SET ${again}`);
  await tx.query(`
    UPDATE aggregation SET last_day = greatest(last_day, ${today} - 1),
      last_month = greatest(last_month, (date_trunc('month', ${today}) - interval '1 month')::date)`);
}

/** Totals by day are kept this long; those by month for ever. */
const dayYears = 3;

/** Removes what is kept long enough: the log, totals by day, and what tells repeated batches. Answers how many log rows. */
export async function removeOld(tx: Transaction, { logDays }: { readonly logDays: number }): Promise<number> {
  const today = `(clock_timestamp() AT TIME ZONE 'UTC')::date`;
  const removed = await tx.query(
    `DELETE FROM usage_log WHERE day < ${today} - $1::int AND day <= (SELECT last_day - ${lateDays} FROM aggregation) RETURNING 1`,
    [logDays],
  );
  await tx.query(
    `DELETE FROM usage_days WHERE day < ${today} - interval '${dayYears} years'
       AND date_trunc('month', day) < (SELECT last_month FROM aggregation)`,
  );
  await tx.query(`DELETE FROM recorded_batches WHERE recorded_at < clock_timestamp() - interval '1 day'`);
  return removed.length;
}

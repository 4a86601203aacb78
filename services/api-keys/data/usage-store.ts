import type { Transaction } from '@isp/sdk';
import type { UsageCounts, UsageLog, UsagePeriod } from '../contract/index.ts';

/** Whose usage, and of which days of UTC. */
export interface UsageRange {
  readonly resellerId: string;
  /** One key; without it all keys of the reseller. */
  readonly keyId?: string;
  readonly from: string;
  readonly to: string;
}

const sums = ['calls', 'succeeded', 'client_errors', 'server_errors', 'unanswered', 'refused']
  .map(
    (name) =>
      `sum(${name})::float8 AS "${name.replace(/_(.)/, (_, letter: string) => letter.toUpperCase())}"`,
  )
  .join(', ');

/** Rows of the log as the columns of the totals. */
export const logAsTotals = `
  calls,
  CASE WHEN status BETWEEN 100 AND 399 THEN calls ELSE 0 END AS succeeded,
  CASE WHEN status BETWEEN 400 AND 499 THEN calls ELSE 0 END AS client_errors,
  CASE WHEN status >= 500 THEN calls ELSE 0 END AS server_errors,
  CASE WHEN status = 0 THEN calls ELSE 0 END AS unanswered,
  refused`;

/** Days that are summed up already from their totals, the others from the log; both say the same. */
const days = `
  SELECT key_id, day, calls, succeeded, client_errors, server_errors, unanswered, refused FROM usage_days
    WHERE reseller_id = $1 AND ($2::uuid IS NULL OR key_id = $2) AND day BETWEEN $3 AND $4
      AND day <= (SELECT last_day FROM aggregation)
  UNION ALL
  SELECT key_id, day, ${logAsTotals} FROM usage_log
    WHERE reseller_id = $1 AND ($2::uuid IS NULL OR key_id = $2) AND day BETWEEN $3 AND $4
      AND day > (SELECT last_day FROM aggregation)`;

/** Months that are summed up from their totals, the others from their days. */
const months = `
  SELECT key_id, month AS day, calls, succeeded, client_errors, server_errors, unanswered, refused FROM usage_months
    WHERE reseller_id = $1 AND ($2::uuid IS NULL OR key_id = $2) AND month BETWEEN $3 AND $4
      AND month <= (SELECT last_month FROM aggregation)
  UNION ALL
  SELECT key_id, date_trunc('month', day)::date, calls, succeeded, client_errors, server_errors, unanswered, refused
    FROM (${days}) AS by_day WHERE date_trunc('month', day)::date > (SELECT last_month FROM aggregation)`;

/** Usage by day or month; `from` of months is a first, `to` a last day. */
export function listPeriods(
  tx: Transaction,
  range: UsageRange,
  granularity: 'day' | 'month',
): Promise<UsagePeriod[]> {
  const [rows, format] = granularity === 'day' ? [days, 'YYYY-MM-DD'] : [months, 'YYYY-MM'];
  return tx.query<UsagePeriod>(
    `SELECT to_char(day, '${format}') AS period, ${sums} FROM (${rows}) AS rows GROUP BY day ORDER BY day`,
    parametersOf(range),
  );
}

/** Usage by key, the busiest first. */
export function listByKey(
  tx: Transaction,
  range: UsageRange,
  granularity: 'day' | 'month',
): Promise<(UsageCounts & { keyId: string; name: string })[]> {
  const rows = granularity === 'day' ? days : months;
  return tx.query(
    `SELECT key_id AS "keyId", k.name, ${sums} FROM (${rows}) AS rows JOIN keys k ON k.id = key_id
     GROUP BY key_id, k.name ORDER BY sum(calls) DESC, key_id LIMIT 200`,
    parametersOf(range),
  );
}

/** The log of one key and day of UTC. */
export function listLog(
  tx: Transaction,
  { resellerId, keyId, day }: { readonly resellerId: string; readonly keyId: string; readonly day: string },
): Promise<UsageLog['data']> {
  return tx.query(
    `SELECT route, CASE WHEN status > 0 THEN status END AS status, calls::float8, refused::float8 FROM usage_log
     WHERE reseller_id = $1 AND key_id = $2 AND day = $3 AND (calls > 0 OR refused > 0) ORDER BY route, status`,
    [resellerId, keyId, day],
  );
}

function parametersOf({ resellerId, keyId, from, to }: UsageRange): unknown[] {
  return [resellerId, keyId ?? null, from, to];
}

import type { Transaction } from '@isp/sdk';
import { octets, type SessionReport, type TopUsers, type UsageReport } from '../contract/index.ts';

/** From an instant until before another, in slices of a time zone. */
export interface ReportRange {
  readonly from: string;
  readonly to: string;
  readonly granularity: 'hour' | 'day';
  readonly timeZone: string;
}

const instant = (value: string) => `to_char(${value} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Of the rows the principal may see. */
export async function usageBySlice(
  tx: Transaction,
  { from, to, granularity, timeZone }: ReportRange,
): Promise<UsageReport['data']> {
  const rows = await tx.query<{ from: string; services: number; input: string; output: string }>(
    `SELECT ${instant('date_trunc($3, hour, $4)')} AS "from", count(DISTINCT service_id)::int AS services,
       sum(input_bytes)::text AS input, sum(output_bytes)::text AS output
     FROM usage_hours WHERE hour >= $1 AND hour < $2 GROUP BY 1 ORDER BY 1`,
    [from, to, granularity, timeZone],
  );
  return rows.map(({ input, output, ...slice }) => ({ ...slice, ...bytes(input, output) }));
}

/** Those that moved most first. */
export async function topUsers(
  tx: Transaction,
  { from, to, limit }: { from: string; to: string; limit: number },
): Promise<TopUsers['data']> {
  const rows = await tx.query<{
    id: string;
    owner: string;
    login: string | null;
    input: string;
    output: string;
  }>(
    `SELECT u.service_id AS id, u.customer_id AS owner, s.login, input::text, output::text
     FROM (SELECT service_id, customer_id, sum(input_bytes) AS input, sum(output_bytes) AS output
       FROM usage_hours WHERE hour >= $1 AND hour < $2 GROUP BY 1, 2
       ORDER BY sum(input_bytes) + sum(output_bytes) DESC, service_id LIMIT $3) u
     LEFT JOIN subscribers s ON s.service_id = u.service_id ORDER BY u.input + u.output DESC, u.service_id`,
    [from, to, limit],
  );
  return rows.map(({ id, owner, login, input, output }) => ({
    ...{ serviceId: id, customerId: owner, ...(login ? { login } : {}) },
    ...bytes(input, output),
  }));
}

function bytes(input: string, output: string) {
  return { inputBytes: octets(BigInt(input)), outputBytes: octets(BigInt(output)) };
}

/** Sessions that began in the range. */
export async function sessionReport(
  tx: Transaction,
  { from, to, granularity, timeZone }: ReportRange,
): Promise<Omit<SessionReport, 'from' | 'to'>> {
  const [row] = await tx.query<{ report: Omit<SessionReport, 'from' | 'to'> }>(
    `WITH begun AS MATERIALIZED (
       SELECT username, nas_id, acctstarttime, acctstoptime, coalesce(acctterminatecause, '') AS cause
       FROM radacct WHERE acctstarttime >= $1 AND acctstarttime < $2)
     SELECT json_build_object(
       'open', (SELECT count(*) FROM radacct WHERE acctstoptime IS NULL),
       'data', (SELECT coalesce(json_agg(d ORDER BY d."from"), '[]') FROM (
         SELECT ${instant('date_trunc($3, acctstarttime, $4)')} AS "from", count(*)::int AS begun,
           count(DISTINCT username)::int AS logins FROM begun GROUP BY 1) d),
       'byNas', (SELECT coalesce(json_agg(json_strip_nulls(to_json(n)) ORDER BY n.begun DESC), '[]') FROM (
         SELECT nas_id AS "nasId", count(*)::int AS begun, count(*) FILTER (WHERE acctstoptime IS NULL)::int AS open,
           coalesce(avg(greatest(extract(epoch FROM acctstoptime - acctstarttime), 0))
             FILTER (WHERE acctstoptime IS NOT NULL), 0)::int AS "meanSeconds"
         FROM begun GROUP BY nas_id) n),
       'byTerminateCause', (SELECT coalesce(json_agg(c ORDER BY c.ended DESC, c.cause), '[]') FROM (
         SELECT cause, count(*)::int AS ended FROM begun WHERE acctstoptime IS NOT NULL GROUP BY cause) c)) AS report`,
    [from, to, granularity, timeZone],
  );
  return (row as { report: Omit<SessionReport, 'from' | 'to'> }).report;
}

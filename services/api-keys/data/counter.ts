import type { ReadBatch, Transaction } from '@isp/sdk';
import type { Sequelize } from 'sequelize';
import type { Admission, AdmitParams, AnsweredCalls, ApiKey, LimitState } from '../contract/index.ts';

/** What a key has used of its quotas in the day and month of UTC that it is now. */
export interface QuotaState {
  readonly dayUsed: number;
  readonly dayResetsAt: Date;
  readonly monthUsed: number;
  readonly monthResetsAt: Date;
}

/** Makes the counter of a new key. */
export async function openCounter(
  tx: Transaction,
  { id, resellerId, customerId }: Pick<ApiKey, 'id' | 'resellerId' | 'customerId'>,
): Promise<void> {
  const owner = [id, resellerId, customerId ?? null];
  await tx.query('INSERT INTO counters (key_id, reseller_id, customer_id) VALUES ($1, $2, $3)', owner);
}

/** Keeps the calls of a customer's keys waiting until the transaction ends. */
export async function lockCounters(tx: Transaction, customerId: string): Promise<void> {
  await tx.query('SELECT 1 FROM counters WHERE customer_id = $1 ORDER BY key_id FOR UPDATE', [customerId]);
}

/** What the function says of a call; a limit the key has not is null. */
interface CountedCall {
  readonly outcome: Admission['outcome'];
  readonly instant: Date;
  readonly day: string;
  readonly second_quota: number | null;
  readonly second_used: number;
  readonly second_ends: Date;
  readonly day_quota: string | null;
  readonly day_used: string;
  readonly day_ends: Date;
  readonly month_quota: string | null;
  readonly month_used: string;
  readonly month_ends: Date;
  readonly month_seconds: number;
}

/**
 * Counts one call of a key, or refuses it: one message to the database and its answer, whatever else is going on. The
 * function behind it is in migrations/0003-counting.ts.
 */
export async function admitCall(
  read: ReadBatch,
  { keyId, secretId, route }: AdmitParams,
): Promise<Admission> {
  const orm = read.database as Sequelize;
  const given = [keyId, secretId, route].map((value) => orm.escape(value));
  const [[row] = []] = await read.run([`SELECT *, today::text AS day FROM admit_call(${given})`]);
  const call = row as unknown as CountedCall;
  const { outcome, instant, day } = call;
  return { outcome, now: instant.toISOString(), day, limits: outcome === 'ended' ? [] : limitsOf(call) };
}

function limitsOf(call: CountedCall): LimitState[] {
  const all = [
    {
      window: 'second' as const,
      quota: call.second_quota,
      used: call.second_used,
      windowSeconds: 1,
      ends: call.second_ends,
    },
    {
      window: 'day' as const,
      quota: call.day_quota,
      used: call.day_used,
      windowSeconds: 86_400,
      ends: call.day_ends,
    },
    {
      window: 'month' as const,
      quota: call.month_quota,
      used: call.month_used,
      windowSeconds: call.month_seconds,
      ends: call.month_ends,
    },
  ];
  return all.flatMap(({ quota, used, ends, ...limit }) =>
    quota === null
      ? []
      : [{ ...limit, quota: Number(quota), used: Number(used), resetsAt: ends.toISOString() }],
  );
}

/** Records how counted calls were answered; says whether the batch was new. */
export async function recordAnswers(
  tx: Transaction,
  { batchId, rows }: { readonly batchId: string; readonly rows: readonly AnsweredCalls[] },
): Promise<boolean> {
  const [done] = await tx.query<{ recorded: boolean }>('SELECT record_answers($1, $2) AS recorded', [
    batchId,
    JSON.stringify(rows),
  ]);
  return done?.recorded === true;
}

export async function readQuotaState(tx: Transaction, keyId: string): Promise<QuotaState> {
  const [state] = await tx.query<QuotaState>(
    `SELECT CASE WHEN c.day = t.day THEN c.day_used ELSE 0 END::float8 AS "dayUsed",
            CASE WHEN c.month = t.month THEN c.month_used ELSE 0 END::float8 AS "monthUsed",
            (t.day + 1)::timestamp AT TIME ZONE 'UTC' AS "dayResetsAt",
            (t.month + interval '1 month') AT TIME ZONE 'UTC' AS "monthResetsAt"
     FROM (SELECT n AS day, date_trunc('month', n)::date AS month
           FROM (SELECT (clock_timestamp() AT TIME ZONE 'UTC')::date AS n) AS today) AS t
     LEFT JOIN counters c ON c.key_id = $1`,
    [keyId],
  );
  return state as QuotaState;
}

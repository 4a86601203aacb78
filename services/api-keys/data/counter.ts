import type { ReadBatch, Transaction } from '@isp/sdk';
import type { Sequelize } from 'sequelize';
import type { Admission, AdmitParams, AnsweredCalls } from '../contract/index.ts';

/** What a key has used of its quotas in the day and month of UTC that it is now. */
export interface QuotaState {
  readonly dayUsed: number;
  readonly dayResetsAt: Date;
  readonly monthUsed: number;
  readonly monthResetsAt: Date;
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
  const text = (value: string) => orm.escape(value);
  const sql = `SELECT admit_call(${text(keyId)}, ${text(secretId)}, ${text(route)}) AS admission`;
  const [[row] = []] = await read.run([sql]);
  return row?.admission as Admission;
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

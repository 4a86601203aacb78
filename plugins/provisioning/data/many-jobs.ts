import type { Transaction } from '@isp/sdk';
import { outcomeName } from '../attempts/outcome-name.ts';
import type { DesiredState, Job, TranscriptLine } from '../contract/index.ts';
import type { DriverOutcome } from '../providers/driver.ts';
import { jobs } from './job-store.ts';

/** Locks jobs in the order of their ids and answers them as they are then; ids nobody knows are left out. */
export async function lockJobs(tx: Transaction, ids: readonly string[]): Promise<Job[]> {
  const query = 'SELECT id FROM provision_jobs WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE';
  await tx.query(query, [ids]);
  return jobs.listAll(tx, { id: [...ids] });
}

/** Begins a try of each job; one that is still open lost its process. Answers the number of each job's try. */
export async function recordAttempts(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const now = Temporal.Now.instant().toString();
  await tx.query(
    `UPDATE provision_attempts SET outcome = 'interrupted', ended_at = $2 WHERE job_id = ANY($1::uuid[]) AND outcome IS NULL`,
    [ids, now],
  );
  const rows = await tx.query<{ id: string; number: number }>(
    `INSERT INTO provision_attempts (job_id, number, reseller_id, customer_id, started_at, transcript)
     SELECT j.id, 1 + (SELECT count(*) FROM provision_attempts a WHERE a.job_id = j.id), j.reseller_id, j.customer_id, $2, '[]'
     FROM provision_jobs j WHERE j.id = ANY($1::uuid[])
     RETURNING job_id AS id, number`,
    [ids, now],
  );
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** The whole state each job is to apply, as `readDesired` reads that of one. */
export async function readDesiredOf(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DesiredState>> {
  const rows = await tx.query<{ id: string; desired: DesiredState }>(
    `SELECT j.id, part.desired FROM provision_jobs j JOIN provision_jobs part ON part.service_id = j.service_id
       AND (part.id = j.id OR (part.desired_version < j.desired_version AND part.status NOT IN ('done', 'cancelled')
         AND NOT part.cancel_requested))
     WHERE j.id = ANY($1::uuid[]) ORDER BY part.desired_version`,
    [ids],
  );
  const states = new Map<string, DesiredState>();
  for (const { id, desired } of rows) states.set(id, { ...states.get(id), ...desired });
  return states;
}

/** Gives jobs another status. */
export async function moveTogether(
  tx: Transaction,
  ids: readonly string[],
  status: 'running',
): Promise<Job[]> {
  return jobs.change(tx, { id: [...ids] }, { status, updatedAt: Temporal.Now.instant().toString() });
}

/** Writes down how tries ended. */
export async function endAttempts(
  tx: Transaction,
  ended: readonly {
    readonly number: number;
    readonly request: { readonly jobId: string };
    readonly outcome: DriverOutcome;
    readonly transcript: readonly TranscriptLine[];
  }[],
): Promise<void> {
  const rows = ended.map(({ number, request: { jobId }, outcome, transcript }) => {
    return { jobId, number, outcome: outcomeName(outcome), transcript };
  });
  await tx.query(
    `UPDATE provision_attempts a SET ended_at = $2, outcome = e.outcome, transcript = e.transcript
     FROM jsonb_to_recordset($1) AS e ("jobId" uuid, number integer, outcome text, transcript jsonb)
     WHERE a.job_id = e."jobId" AND a.number = e.number`,
    [JSON.stringify(rows), Temporal.Now.instant().toString()],
  );
}

/** Ends jobs as done; what is kept for the record holds no password. */
export async function finishTogether(tx: Transaction, ids: readonly string[]): Promise<Job[]> {
  await tx.query(
    `UPDATE provision_jobs SET desired = desired - 'password', actual = NULL, status = 'done', manual_reason = NULL,
       updated_at = $2 WHERE id = ANY($1::uuid[])`,
    [ids, Temporal.Now.instant().toString()],
  );
  return jobs.listAll(tx, { id: [...ids] });
}

/** Older jobs of the same services that are not finished and not being tried at this moment, with the version applied. */
export async function findOvertakenBy(
  tx: Transaction,
  ids: readonly string[],
): Promise<{ id: string; version: number }[]> {
  const rows = await tx.query<{ id: string; version: number }>(
    `SELECT older.id, j.desired_version AS version FROM provision_jobs j JOIN provision_jobs older
       ON older.service_id = j.service_id AND older.desired_version < j.desired_version
     WHERE j.id = ANY($1::uuid[]) AND older.status IN ('queued', 'retrying', 'manual') AND NOT older.cancel_requested
     ORDER BY older.id FOR UPDATE OF older`,
    [ids],
  );
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

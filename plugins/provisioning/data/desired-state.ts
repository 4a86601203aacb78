import type { Transaction } from '@isp/sdk';
import type { DesiredState, Job } from '../contract/index.ts';

/** Keeps what a job is to apply. */
export async function writeDesired(tx: Transaction, jobId: string, desired: DesiredState): Promise<void> {
  await tx.query('UPDATE provision_jobs SET desired = $2 WHERE id = $1', [jobId, JSON.stringify(desired)]);
}

/**
 * The whole state a job is to apply: its own fields over those of older requests of the same service that have not
 * been applied, so that a newer job is complete although an older one still waits for its retry.
 */
export async function readDesired(tx: Transaction, job: Job): Promise<DesiredState> {
  const rows = await tx.query<{ desired: DesiredState }>(
    `SELECT desired FROM provision_jobs
     WHERE service_id = $1 AND (id = $2 OR (desired_version < $3 AND status NOT IN ('done', 'cancelled') AND NOT cancel_requested))
     ORDER BY desired_version`,
    [job.serviceId, job.id, job.desiredVersion],
  );
  return Object.assign({}, ...rows.map(({ desired }) => desired));
}

/** What earlier jobs of the service wanted, oldest first: with them the network is as it was before this one. */
export async function readEarlier(tx: Transaction, job: Job): Promise<DesiredState[]> {
  const rows = await tx.query<{ desired: DesiredState }>(
    `SELECT desired FROM provision_jobs
     WHERE service_id = $1 AND desired_version < $2 AND status <> 'cancelled' AND NOT cancel_requested
     ORDER BY desired_version`,
    [job.serviceId, job.desiredVersion],
  );
  return rows.map(({ desired }) => desired);
}

/** Older jobs of the service that are not finished and not being tried at this moment. */
export async function findOvertaken(tx: Transaction, job: Job): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM provision_jobs
     WHERE service_id = $1 AND desired_version < $2 AND status IN ('queued', 'retrying', 'manual')
       AND NOT cancel_requested FOR UPDATE`,
    [job.serviceId, job.desiredVersion],
  );
  return rows.map(({ id }) => id);
}

/** Keeps what the last try found on the network; undefined when it does not say. */
export async function writeActual(
  tx: Transaction,
  jobId: string,
  actual: DesiredState | undefined,
): Promise<void> {
  const text = actual ? JSON.stringify(actual) : null;
  await tx.query('UPDATE provision_jobs SET actual = $2 WHERE id = $1', [jobId, text]);
}

/** What the last try found on the network. */
export async function readActual(tx: Transaction, jobId: string): Promise<DesiredState | undefined> {
  const query = 'SELECT actual FROM provision_jobs WHERE id = $1';
  const [row] = await tx.query<{ actual: DesiredState | null }>(query, [jobId]);
  return row?.actual ?? undefined;
}

/** What is kept for the record holds no password. */
export async function forgetSecrets(tx: Transaction, jobId: string): Promise<void> {
  await tx.query(`UPDATE provision_jobs SET desired = desired - 'password', actual = NULL WHERE id = $1`, [
    jobId,
  ]);
}

import type { Transaction } from '@isp/sdk';
import type { Job } from '../contract/index.ts';
import type { Prerequisite } from '../domain/prerequisites.ts';

/** The jobs a job depends on. They keep their status until the transaction ends, so that none finishes unseen. */
export function lockPrerequisites(tx: Transaction, ids: readonly string[]): Promise<Prerequisite[]> {
  return tx.query<Prerequisite>(
    `SELECT id, status, manual_reason AS "manualReason" FROM provision_jobs
     WHERE id = ANY($1::uuid[]) ORDER BY id FOR SHARE`,
    [ids],
  );
}

/** Jobs that wait for this one, or wait for a person because it had failed. They are not locked. */
export function findDependants(tx: Transaction, jobId: string): Promise<Pick<Job, 'id' | 'priority'>[]> {
  return tx.query(
    `SELECT id, priority FROM provision_jobs
     WHERE depends_on @> ARRAY[$1::uuid] AND (status = 'queued' OR (status = 'manual' AND blocked_by = $1::uuid))`,
    [jobId],
  );
}

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

/** Jobs that wait for one of these, or wait for a person because it had failed. They are not locked. */
export function findDependants(
  tx: Transaction,
  jobIds: readonly string[],
): Promise<Pick<Job, 'id' | 'priority' | 'serviceType' | 'device'>[]> {
  return tx.query(
    `SELECT id, priority, service_type AS "serviceType", device FROM provision_jobs
     WHERE depends_on && $1::uuid[] AND (status = 'queued' OR (status = 'manual' AND blocked_by = ANY($1::uuid[])))`,
    [jobIds],
  );
}

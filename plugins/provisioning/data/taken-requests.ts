import type { Transaction } from '@isp/sdk';
import type { DesiredState, Job } from '../contract/index.ts';

/** A job as it is taken into the queue, with what it is to apply. */
export interface NewJob {
  readonly job: Job;
  readonly desired: DesiredState;
}

/** Stores jobs that are not there yet, in one statement. Answers their ids; the others were taken before. */
export async function insertJobs(tx: Transaction, taken: readonly NewJob[]): Promise<ReadonlySet<string>> {
  const rows = taken.map(({ job, desired }) => ({ ...job, desired }));
  const inserted = await tx.query<{ id: string }>(
    `INSERT INTO provision_jobs (id, customer_id, reseller_id, service_id, service_type, action, status, scheduled_at,
       idempotency_key, desired, desired_version, depends_on, device, priority, manual_reason, created_at, updated_at)
     SELECT id, "customerId", "resellerId", "serviceId", "serviceType", action, status, "scheduledAt",
       "idempotencyKey", desired, "desiredVersion", "dependsOn", device, priority, "manualReason", "createdAt", "updatedAt"
     FROM jsonb_to_recordset($1) AS r (id uuid, "customerId" uuid, "resellerId" uuid, "serviceId" uuid, "serviceType" text,
       action text, status text, "scheduledAt" timestamptz, "idempotencyKey" text, desired jsonb, "desiredVersion" integer,
       "dependsOn" uuid[], device text, priority smallint, "manualReason" text, "createdAt" timestamptz,
       "updatedAt" timestamptz)
     ON CONFLICT DO NOTHING RETURNING id`,
    [JSON.stringify(rows)],
  );
  return new Set(inserted.map(({ id }) => id));
}

/** What jobs that are here depend on, followed to the end, of those that wait for others. */
export async function dependenciesOf(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.query<{ id: string; dependsOn: string[] }>(
    `WITH RECURSIVE before AS (
       SELECT id, depends_on FROM provision_jobs WHERE id = ANY($1::uuid[])
       UNION
       SELECT j.id, j.depends_on FROM before b JOIN provision_jobs j ON j.id = ANY(b.depends_on)
     ) SELECT id, depends_on AS "dependsOn" FROM before WHERE depends_on <> '{}'`,
    [ids],
  );
  return new Map(rows.map(({ id, dependsOn }) => [id, dependsOn]));
}

import type { Transaction } from '@isp/sdk';
import { identityErrors } from '../contract/index.ts';

/**
 * Refuses what would leave nobody who may do everything. Called after the change, in its transaction; two at the same
 * time wait for each other.
 */
export async function assertAdministratorLeft(tx: Transaction): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('identity.administrators'))`);
  const [row] = await tx.query<{ left: boolean }>(
    `SELECT EXISTS (SELECT FROM users WHERE kind = 'staff' AND status = 'active' AND 'administrator' = ANY (roles)) AS left`,
  );
  if (!row?.left) throw identityErrors.IDENTITY_LAST_ADMINISTRATOR();
}

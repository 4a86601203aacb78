import type { Transaction } from '@isp/sdk';

/** Asks the NAS to change every open session of those who are in a garden; answers how many. */
export async function requestGardenChange(tx: Transaction, group: string): Promise<number> {
  const rows = await tx.query(
    `INSERT INTO coa_requests AS waiting (session_id, login, service_id, customer_id, reseller_id, nas_id, kind, reason)
     SELECT a.id, a.username, a.service_id, a.customer_id, a.reseller_id, a.nas_id, 'coa', 'garden-changed'
     FROM radusergroup g JOIN radacct a ON a.username = g.username
     WHERE g.groupname = $1 AND a.acctstoptime IS NULL AND a.nas_id IS NOT NULL
     ON CONFLICT (session_id) WHERE state = 'pending' DO UPDATE SET version = waiting.version + 1, attempts = 0, next_at = now()
     RETURNING 1`,
    [group],
  );
  return rows.length;
}

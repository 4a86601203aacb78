import type { Transaction } from '@isp/sdk';

/** Gives sessions and log rows of a customer to the reseller its logins belong to. */
export async function moveLogs(tx: Transaction, customerId: string): Promise<void> {
  for (const table of ['radacct', 'radpostauth', 'coa_requests', 'usage_hours']) {
    await tx.query(
      `UPDATE ${table} AS log SET reseller_id = moved.reseller_id FROM customer_moves AS moved
       WHERE moved.customer_id = $1 AND log.customer_id = $1 AND log.reseller_id <> moved.reseller_id`,
      [customerId],
    );
  }
}

import type { Client } from 'pg';

const lockKey = 7_317_201_405;

/** Ten starters at once migrate once: the rest wait for the lock, which ends with the connection, and find nothing to do. */
export async function takeMigrationLock(admin: Pick<Client, 'query'>): Promise<void> {
  await admin.query('SELECT pg_advisory_lock($1)', [lockKey]);
}

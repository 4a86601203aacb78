import type { Pool, PoolClient } from 'pg';

const leaderLock = 7_317_201_406;

/** Waits until this process is the installation's only dispatcher; losing the connection means losing the lead. */
export async function becomeLeader(pool: Pool, onLost: () => void): Promise<PoolClient> {
  const client = await pool.connect();
  client.once('error', onLost);
  await client.query('SELECT pg_advisory_lock($1)', [leaderLock]);
  return client;
}

/** Frees every locked job (graphile-worker alone would wait four hours). Call it as the new leader only. */
export async function freeLockedJobs(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ locked_by: string; count: string }>(
    'SELECT locked_by, count(*) FROM graphile_worker.jobs WHERE locked_by IS NOT NULL GROUP BY 1',
  );
  if (rows.length === 0) return 0;
  await pool.query('SELECT graphile_worker.force_unlock_workers($1)', [
    rows.map(({ locked_by }) => locked_by),
  ]);
  return rows.reduce((sum, { count }) => sum + Number(count), 0);
}

import { Pool } from 'pg';

/** The kernel's own connections to the database; a limit is for those who cannot wait for one that hangs. */
export function openKernelPool(databaseUrl: string, { limitMs }: { limitMs?: number } = {}): Pool {
  const limits = limitMs === undefined ? {} : { connectionTimeoutMillis: limitMs, query_timeout: limitMs };
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 5,
    application_name: 'isp:kernel',
    ...limits,
  });
  // A connection that breaks while idle is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

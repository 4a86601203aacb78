import { Pool } from 'pg';

/** The kernel's own connections to the database. */
export function openKernelPool(databaseUrl: string): Pool {
  const pool = new Pool({ connectionString: databaseUrl, max: 5, application_name: 'isp:kernel' });
  // A connection that breaks while idle is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

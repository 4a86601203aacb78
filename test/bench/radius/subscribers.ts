import type { Client } from 'pg';

/**
 * Puts active subscribers `load1` (password `pw1`) and so on into the tables FreeRADIUS reads, the schema on the path: with the
 * plugin's own table beside them, or into stock tables. The statistics are brought up to date, as they are in a running database.
 */
export async function fillSubscribers(
  client: Client,
  count: number,
  tables: 'ours' | 'stock' = 'ours',
): Promise<void> {
  const each = `FROM generate_series(1, ${count}) n`;
  // Each customer is locked until the end of the transaction, and locks have a place in memory.
  for (let from = 1; tables === 'ours' && from <= count; from += 2_000)
    await client.query(`
      INSERT INTO subscribers (service_id, customer_id, reseller_id, login, state, desired_version, last_job_id)
        SELECT uuidv7(), uuidv7(), uuidv7(), 'load' || n, 'active', 1, uuidv7()
        FROM generate_series(${from}, ${from} + least(1999, ${count - from})) n`);
  await client.query(`
    INSERT INTO radcheck (username, attribute, op, value) SELECT 'load' || n, 'Cleartext-Password', ':=', 'pw' || n ${each};
    INSERT INTO radreply (username, attribute, op, value) SELECT 'load' || n, 'Acct-Interim-Interval', ':=', '600' ${each};
    INSERT INTO radusergroup (username, groupname, priority) SELECT 'load' || n, 'internet', 1 ${each};
    INSERT INTO radgroupreply (groupname, attribute, op, value) VALUES ('internet', 'Mikrotik-Rate-Limit', ':=', '50M/100M')`);
  for (const table of ['radcheck', 'radreply', 'radusergroup', 'radgroupreply'])
    await client.query(`ANALYZE ${table}`);
}

/**
 * Opens a session for each of the first subscribers, as if begun an hour ago, under the unique id that accounting packets of the
 * load (`load-load1` from 127.0.0.1) have.
 */
export async function openSessions(client: Client, count: number): Promise<void> {
  await client.query(`
    INSERT INTO radacct (acctsessionid, acctuniqueid, username, nasipaddress, acctstarttime, acctupdatetime, acctsessiontime,
      acctinputoctets, acctoutputoctets, start_seen)
    SELECT 'load-load' || n, md5('load' || n || ',load-load' || n || ',127.0.0.1,,,'), 'load' || n, '127.0.0.1',
      now() - interval '1 hour', now(), 0, 0, 0, true
    FROM generate_series(1, ${count}) n`);
  await client.query('ANALYZE radacct');
}

/** The login of the n-th request, spread over all subscribers. */
export function subscriberOf(n: number, count: number): { login: string; password: string } {
  const number = ((n * 7_919) % count) + 1;
  return { login: `load${number}`, password: `pw${number}` };
}

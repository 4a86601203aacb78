import type { Client } from 'pg';

/** Puts active subscribers `load1` (password `pw1`) and so on into the tables of the plugin, the schema on the path. */
export async function fillSubscribers(client: Client, count: number): Promise<void> {
  const each = `FROM generate_series(1, ${count}) n`;
  await client.query(`
    INSERT INTO subscribers (service_id, customer_id, reseller_id, login, state, desired_version, last_job_id)
      SELECT uuidv7(), uuidv7(), uuidv7(), 'load' || n, 'active', 1, uuidv7() ${each};
    INSERT INTO radcheck (username, attribute, op, value) SELECT 'load' || n, 'Cleartext-Password', ':=', 'pw' || n ${each};
    INSERT INTO radreply (username, attribute, op, value) SELECT 'load' || n, 'Acct-Interim-Interval', ':=', '600' ${each};
    INSERT INTO radusergroup (username, groupname, priority) SELECT 'load' || n, 'internet', 1 ${each};
    INSERT INTO radgroupreply (groupname, attribute, op, value) VALUES ('internet', 'Mikrotik-Rate-Limit', ':=', '50M/100M')`);
}

/** The login of the n-th request, spread over all subscribers. */
export function subscriberOf(n: number, count: number): { login: string; password: string } {
  const number = ((n * 7_919) % count) + 1;
  return { login: `load${number}`, password: `pw${number}` };
}

import type { Transaction } from '@isp/sdk';
import type { ApplySubscriberParams } from '../contract/index.ts';
import type { LoginRows } from '../domain/login-rows.ts';

interface NewLogin {
  readonly login: string;
  readonly rows: LoginRows;
}

/** Locks services as `lockSubscriber` does, and answers those nothing is known of. */
export async function lockUnknown(
  tx: Transaction,
  serviceIds: readonly string[],
): Promise<ReadonlySet<string>> {
  await tx.query(
    `SELECT pg_advisory_xact_lock(hashtextextended(id, 0)) FROM (
       SELECT id FROM unnest($1::text[]) AS wanted (id) ORDER BY hashtextextended(id, 0)) ordered`,
    [serviceIds],
  );
  const known = await tx.query<{ id: string }>(
    'SELECT service_id AS id FROM subscribers WHERE service_id = ANY ($1::uuid[])',
    [serviceIds],
  );
  const unknown = new Set(serviceIds);
  for (const { id } of known) unknown.delete(id);
  return unknown;
}

/** Stores active subscribers nothing was known of. */
export async function insertSubscribers(
  tx: Transaction,
  subscribers: readonly { readonly order: ApplySubscriberParams }[],
): Promise<void> {
  const rows = subscribers.map(
    ({ order: { jobId, serviceId, customerId, resellerId, desiredVersion, desired } }) => {
      const { login, state, downKbps, upKbps, burst } = desired;
      const ids = {
        service_id: serviceId,
        customer_id: customerId,
        reseller_id: resellerId,
        last_job_id: jobId,
      };
      return {
        ...ids,
        login,
        state,
        down_kbps: downKbps,
        up_kbps: upKbps,
        desired_version: desiredVersion,
        burst,
      };
    },
  );
  await tx.query(
    `INSERT INTO subscribers
       (service_id, customer_id, reseller_id, login, state, down_kbps, up_kbps, desired_version, last_job_id, burst)
     SELECT service_id, customer_id, reseller_id, login, state, down_kbps, up_kbps, desired_version, last_job_id, burst
     FROM jsonb_to_recordset($1) AS r (service_id uuid, customer_id uuid, reseller_id uuid, login text, state text,
       down_kbps integer, up_kbps integer, desired_version bigint, last_job_id uuid, burst jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** Puts logins into the tables both RADIUS servers read, over what may stand there without a subscriber. */
export async function insertManyLogins(tx: Transaction, logins: readonly NewLogin[]): Promise<void> {
  await tx.query(
    `WITH checks AS (DELETE FROM radcheck WHERE username = ANY ($1)),
       replies AS (DELETE FROM radreply WHERE username = ANY ($1))
     DELETE FROM radusergroup WHERE username = ANY ($1)`,
    [logins.map(({ login }) => login)],
  );
  const insert = (table: string) =>
    `INSERT INTO ${table} (username, attribute, op, value)
     SELECT username, attribute, op, value
     FROM json_to_recordset($1) AS item (username text, attribute text, op text, value text)`;
  const items = (which: 'check' | 'reply') =>
    JSON.stringify(
      logins.flatMap(({ login, rows }) => rows[which].map((item) => ({ username: login, ...item }))),
    );
  await tx.query(insert('radcheck'), [items('check')]);
  await tx.query(insert('radreply'), [items('reply')]);
  await tx.query(
    'INSERT INTO radusergroup (username, groupname, priority) SELECT u, g, 1 FROM unnest($1::text[], $2::text[]) AS member (u, g)',
    [logins.map(({ login }) => login), logins.map(({ rows }) => rows.policy.group)],
  );
}

import { Client } from 'pg';
import { rootResellerId } from '../../../sdk/index.ts';

/** What has become of the requests: jobs, and what RADIUS answers from. */
export interface Reached {
  readonly jobs: number;
  readonly done: number;
  /** Subscribers with login rows of their own. */
  readonly subscribers: number;
  /** Groups of subscribers above one for each; those of the policies themselves do not count. */
  readonly doubled: number;
}

/** A connection to the database of a platform, for as long as the work takes. */
export async function withDatabase<T>(
  connectionString: string,
  work: (database: Client) => Promise<T>,
): Promise<T> {
  const database = new Client({ connectionString });
  await database.connect();
  try {
    return await work(database);
  } finally {
    await database.end();
  }
}

/** Hands requests to activate so many services to provisioning, as orders do with their commit: all in one transaction. */
export async function handIn(database: Client, count: number): Promise<void> {
  await database.query(
    `SELECT graphile_worker.add_job('provisioning', json_build_object(
       'kind', 'event', 'name', 'subscriptions.provisioning-requested', 'messageId', uuidv7(), 'requestId', 'bench',
       'data', json_build_object('jobId', uuidv7(), 'customerId', uuidv7(), 'resellerId', $1::text, 'serviceId', uuidv7(),
         'serviceType', 'internet', 'action', 'activate', 'desiredVersion', 1,
         'desired', json_build_object('state', 'active', 'login', 'bench' || n, 'password', 'pw' || n,
           'downKbps', 50000, 'upKbps', 10000))))
     FROM generate_series(1, $2::int) AS n`,
    [rootResellerId, count],
  );
}

/** How far they are. */
export async function reached(database: Client): Promise<Reached> {
  const { rows } = await database.query<Reached>(`
    SELECT (SELECT count(*)::int FROM plugin_provisioning.provision_jobs) AS jobs,
      (SELECT count(*)::int FROM plugin_provisioning.provision_jobs WHERE status = 'done') AS done,
      (SELECT count(DISTINCT username)::int FROM plugin_radius.radcheck WHERE attribute LIKE '%-Password') AS subscribers,
      (SELECT (count(*) - count(DISTINCT username))::int FROM plugin_radius.radusergroup
        WHERE username LIKE 'bench%') AS doubled`);
  return rows[0] as Reached;
}

/** Waits until a number of jobs is done; answers how long it took, in seconds. Gives up after 10 minutes. */
export async function untilDone(database: Client, count: number): Promise<number> {
  const startedAt = performance.now();
  while ((await doneSoFar(database)) < count && performance.now() - startedAt < 600_000) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return (performance.now() - startedAt) / 1_000;
}

async function doneSoFar(database: Client): Promise<number> {
  const { rows } = await database.query<{ done: number }>(
    `SELECT count(*)::int AS done FROM plugin_provisioning.provision_jobs WHERE status = 'done'`,
  );
  return rows[0]?.done ?? 0;
}

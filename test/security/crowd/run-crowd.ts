import type { Principal, Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import type { PluginDatabase } from '@isp/sdk/runtime';
import { Client } from 'pg';
import { crowd, isOf, rowsOf, type Thing, thingOf, things } from './owned-things.ts';

/** What came of a crowd's requests. */
export interface CrowdFindings {
  requests: number;
  /** Ended with an error, as many were meant to. */
  failed: number;
  /** Rows somebody saw, or could change, that are not his. */
  foreignRows: number;
  /** Requests that did not find all rows of their own. */
  missingRows: number;
  /** Times a connection still had somebody's settings when nobody used it. */
  leakedSettings: number;
}

interface Run {
  readonly database: PluginDatabase;
  /** As superuser, to end the statements of others. */
  readonly admin: Client;
  readonly found: CrowdFindings;
}

type Request = (run: Run, principal: Principal) => Promise<void>;

const selection = 'SELECT id, reseller_id AS "resellerId", customer_id AS "customerId", name FROM things';

/** Somebody's requests: through the store, with bare SQL, and those that end badly. */
const requests: readonly Request[] = [
  async ({ database, found }, principal) => {
    const { data, page } = await things.list(database.read(principal), { limit: 200 });
    judge(found, principal, data, page.total);
  },
  ({ database, found }, principal) =>
    database.transaction(principal, async (tx) => {
      const rows = await tx.query<Thing>(selection);
      judge(found, principal, rows, rows.length);
    }),
  // Two statements with others' requests in between, then an error of the plugin: nothing of it stays.
  ({ database, found }, principal) =>
    database.transaction(principal, async (tx) => {
      await things.insert(tx, thingOf(principal, newId()));
      found.foreignRows += (await changeAll(tx)).filter((row) => !isOf(principal, row)).length;
      throw new RangeError('the plugin fails');
    }),
  ({ database }, principal) =>
    database.transaction(principal, (tx) => tx.query('SELECT 1 / 0').then(nothing)),
  ({ database }, principal) =>
    database.transaction(principal, async (tx) => {
      await tx.query(`SET LOCAL statement_timeout = '3ms'`);
      await tx.query('SELECT pg_sleep(1)');
    }),
  (run, principal) => endedMeanwhile(run, principal, 'pg_cancel_backend'),
  async ({ database, found }, principal) => {
    const somebody = crowd.find((one) => !isOf(principal, thingOf(one, newId()))) as Principal;
    await database.transaction(principal, (tx) =>
      things.insert(tx, thingOf(somebody, newId())).then(nothing),
    );
    found.foreignRows += 1;
  },
];

/** Runs so many requests of a crowd of 50 over one pool, many at once, in an order that is the same for one seed. */
export async function runCrowd(
  database: PluginDatabase,
  options: { readonly requests: number; readonly adminUrl: string; readonly seed?: number },
): Promise<CrowdFindings> {
  const admin = new Client({ connectionString: options.adminUrl });
  await admin.connect();
  const found = { requests: 0, failed: 0, foreignRows: 0, missingRows: 0, leakedSettings: 0 };
  const run = { database, admin, found };
  const next = randomOf(options.seed ?? 1);
  const visitor = async () => {
    while (found.requests < options.requests) await oneRequest(run, next);
  };
  await Promise.all(Array.from({ length: crowd.length }, visitor));
  await admin.end();
  return found;
}

async function oneRequest(run: Run, next: (below: number) => number): Promise<void> {
  const { found } = run;
  found.requests += 1;
  // Every hundredth loses its connection.
  const killed = next(100) === 0;
  const principal = crowd[next(crowd.length)] as Principal;
  // Half of them are the two that read, the others one that ends badly.
  const request = requests[next(2) === 0 ? next(2) : 2 + next(requests.length - 2)] as Request;
  const work = killed ? endedMeanwhile(run, principal, 'pg_terminate_backend') : request(run, principal);
  await work.catch(() => {
    found.failed += 1;
  });
  await lookForSettings(run).catch(nothing); // A connection that was ended shows nothing.
}

const left = `concat(${['scope', 'reseller_ids', 'customer_id', 'actor'].map((name) => `current_setting('isp.${name}', true)`)})`;

/** The next free connection of the pool, whoever had it before, shows no setting and no row. */
async function lookForSettings({ database, found }: Run): Promise<void> {
  const sql = `SELECT ${left} AS left, (SELECT count(*)::int FROM things) AS rows`;
  const [row] = await database.statement<{ left: string; rows: number }>(sql, []);
  if (row?.left !== '' || row.rows > 0) found.leakedSettings += 1;
}

function judge(found: CrowdFindings, principal: Principal, rows: readonly Thing[], total: number): void {
  found.foreignRows += rows.filter((row) => !isOf(principal, row)).length;
  if (total < rowsOf(principal)) found.missingRows += 1;
  else found.foreignRows += total - rowsOf(principal);
}

function changeAll(tx: Transaction): Promise<Thing[]> {
  return tx.query<Thing>(`UPDATE things SET name = name
    RETURNING id, reseller_id AS "resellerId", customer_id AS "customerId", name`);
}

/** Somebody ends the statement, or the whole connection, from outside while it runs. */
function endedMeanwhile({ database, admin }: Run, principal: Principal, how: string): Promise<void> {
  return database.transaction(principal, async (tx) => {
    const [own] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const statement = tx.query('SELECT pg_sleep(2)');
    statement.catch(nothing);
    await admin.query(`SELECT ${how}($1)`, [own?.pid]);
    await statement;
  });
}

function nothing(): undefined {
  return undefined;
}

/** Numbers that look random and are the same for the same seed (mulberry32). */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

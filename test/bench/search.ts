import { join } from 'node:path';
import type { Principal } from '@isp/sdk';
import { openPluginDatabase } from '@isp/sdk/data';
import { inMigration, migrationFiles, roleRights, schemaGrants, schemaRoles } from '@isp/sdk/runtime';
import { Client } from 'pg';
import { customers } from '../../plugins/customers/data/customer-store.ts';
import { projectDirectory } from '../support/project-directory.ts';
import { startTestPostgres } from '../support/test-postgres.ts';
import type { BenchOptions } from './bench-options.ts';
import { percentile } from './percentiles.ts';
import { atMost, type Row, row } from './rows.ts';
import { fillCustomers, reseller } from './search/fill-customers.ts';
import { questionsOf } from './search/questions.ts';
import { searchByPattern } from './search/search-by-pattern.ts';

const roles = schemaRoles('customers');
const mostMs = 200;

const people: readonly { readonly who: string; readonly principal: Principal }[] = [
  { who: 'staff', principal: { scope: 'staff', id: 'staff', permissions: [] } },
  {
    who: 'a reseller of a twentieth',
    principal: { scope: 'reseller', id: 'reseller', permissions: [], resellerIds: [reseller(3)] },
  },
];

/**
 * What `GET /customers?q=…` asks the database, with the plugin's own migrations, store and role: first page and total of all
 * kinds of questions, by words, and in the same run by looking through the rows (`ILIKE`), as it would be without them.
 */
export async function run(_: BenchOptions['progress'], { quick, progress }: BenchOptions): Promise<Row[]> {
  const rows: Row[] = [];
  for (const count of quick ? [20_000] : [100_000, 1_000_000])
    rows.push(...(await measure(count, quick, progress)));
  return rows;
}

async function measure(count: number, quick: boolean, progress: BenchOptions['progress']): Promise<Row[]> {
  progress('starting PostgreSQL');
  await using postgres = await startTestPostgres();
  const admin = new Client({ connectionString: postgres.url });
  await admin.connect();
  for (const role of [roles.owner, roles.login])
    await admin.query(
      `CREATE ROLE ${role} ${roleRights} PASSWORD 'bench'; ALTER ROLE ${role} SET search_path = ${roles.schema}`,
    );
  await admin.query(schemaGrants(roles));
  const steps = await migrationFiles(join(projectDirectory, 'plugins/customers'));
  const words = steps.findIndex(({ name }) => name.includes('search-by-words'));
  await migrate(postgres.url, steps.slice(0, words));
  progress(`making ${count} customers`);
  await fillCustomers(urlOf(postgres.url, roles.owner), count);
  progress('keeping their words');
  const startedAt = performance.now();
  await migrate(postgres.url, steps.slice(words));
  const fillSeconds = (performance.now() - startedAt) / 1_000;
  for (const table of ['customers', 'customers_words'])
    await admin.query(`VACUUM (ANALYZE) ${roles.schema}.${table}`);
  const of = `of ${count} customers`;
  const rows = [row(`words ${of} kept in one step`, fillSeconds, 's'), await sizeRow(admin, of)];
  await admin.end();
  const database = openPluginDatabase({
    url: urlOf(postgres.url, roles.login),
    pool: 1,
    applicationName: 'isp:bench',
  });
  for (const { who, principal } of people) {
    progress(`searching as ${who}`);
    const read = database.read(principal);
    const byWords: number[] = [];
    const byPattern: number[] = [];
    for (const [number, q] of questionsOf(count, quick ? 5 : 30).entries()) {
      byWords.push(await timed(() => customers.list(read, { limit: 50, q })));
      // Seconds each: every fifth is enough to compare with.
      if (number % 5 === 0) byPattern.push(await timed(() => searchByPattern.list(read, { limit: 50, q })));
    }
    const name = `search ${of} as ${who}, page and total`;
    rows.push(
      row(`${name}, p50 beside no index`, percentile(byWords, 0.5), 'ms', percentile(byPattern, 0.5)),
      atMost(
        mostMs,
        row(`${name}, p95 beside no index`, percentile(byWords, 0.95), 'ms', percentile(byPattern, 0.95)),
      ),
    );
  }
  await database.close();
  return rows;
}

async function migrate(adminUrl: string, steps: Awaited<ReturnType<typeof migrationFiles>>): Promise<void> {
  const owner = new Client({ connectionString: urlOf(adminUrl, roles.owner) });
  await owner.connect();
  for (const step of steps) {
    const migration = await step.load();
    await inMigration(owner, (db) => migration.up(db));
  }
  await owner.end();
}

async function timed(ask: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await ask();
  return performance.now() - startedAt;
}

async function sizeRow(admin: Client, of: string): Promise<Row> {
  const { rows } = await admin.query<{ words: string; customers: string }>(
    `SELECT pg_total_relation_size('${roles.schema}.customers_words') AS words,
       pg_total_relation_size('${roles.schema}.customers') AS customers`,
  );
  const megabytes = (bytes: string | undefined) => Number(bytes) / 1_048_576;
  return row(
    `words ${of} with their indexes, beside the table with its own`,
    megabytes(rows[0]?.words),
    'MB',
    megabytes(rows[0]?.customers),
  );
}

function urlOf(adminUrl: string, user: string): string {
  const url = new URL(adminUrl);
  url.username = user;
  url.password = 'bench';
  return url.href;
}

import type { Principal } from '@isp/sdk';
import { defineStore, openPluginDatabase, secureRows } from '@isp/sdk/data';
import { inMigration, roleRights, schemaGrants, schemaRoles } from '@isp/sdk/runtime';
import { Client } from 'pg';
import { DataTypes } from 'sequelize';
import { startTestPostgres } from '../../support/test-postgres.ts';
import type { BenchOptions } from '../bench-options.ts';
import { percentile } from '../percentiles.ts';
import { atMost, type Row, row } from '../rows.ts';

const callers = 50;
const mostAddedMs = 1;
const roles = schemaRoles('bench');

/** The same table twice: one with its policy, one without. The condition of the store is on both. */
const tables = ['guarded', 'open'] as const;
const stores = tables.map((name) =>
  defineStore<{ id: string; resellerId: string; name: string; createdAt: string }>({
    name,
    columns: {
      id: { type: DataTypes.UUID, primaryKey: true },
      resellerId: DataTypes.UUID,
      name: DataTypes.TEXT,
      createdAt: DataTypes.DATE,
    },
    owner: { reseller: 'resellerId' },
  }),
);

const people: readonly { readonly who: string; readonly principal: Principal }[] = [
  { who: 'staff', principal: { scope: 'staff', id: 'staff', permissions: [] } },
  {
    who: 'a reseller',
    principal: { scope: 'reseller', id: 'reseller', permissions: [], resellerIds: [resellerId(3)] },
  },
];

/**
 * What the policy of a table adds to a page of its rows, where 50 callers ask at once: each asks the table with a policy
 * and its twin without one in turns, so that whatever else the machine does meets both.
 */
export async function run({ quick, progress }: BenchOptions): Promise<Row[]> {
  progress('starting PostgreSQL');
  await using postgres = await startTestPostgres();
  const count = quick ? 20_000 : 1_000_000;
  progress(`making ${count} rows, twice`);
  const url = await makeTables(postgres.url, count);
  const database = openPluginDatabase({ url, pool: 10, applicationName: 'isp:bench' });
  const rows: Row[] = [];
  for (const { who, principal } of people) {
    progress(`measuring ${who}`);
    const ask = (store: (typeof stores)[number]) => store.list(database.read(principal), { limit: 50 });
    const [guarded = [], open = []] = await interleaved(
      quick ? 20 : 150,
      stores.map((store) => () => ask(store)),
    );
    const name = `page of ${count} rows for ${who}, ${callers} at once`;
    const [withPolicy, without] = [percentile(guarded, 0.95), percentile(open, 0.95)];
    rows.push(
      row(`${name}, p50 beside no policy`, percentile(guarded, 0.5), 'ms', percentile(open, 0.5)),
      row(`${name}, p95 beside no policy`, withPolicy, 'ms', without),
      atMost(
        mostAddedMs,
        row(`${name}: what the policy adds at p95`, Math.max(0, withPolicy - without), 'ms'),
      ),
    );
  }
  await database.close();
  return rows;
}

async function interleaved(rounds: number, asks: readonly (() => Promise<unknown>)[]): Promise<number[][]> {
  const times: number[][] = asks.map(() => []);
  const caller = async (_: unknown, number: number) => {
    for (let round = -2; round < rounds; round += 1) {
      const order = (round + number) % 2 === 0 ? [0, 1] : [1, 0];
      for (const index of order) {
        const startedAt = performance.now();
        await asks[index]?.();
        if (round >= 0) times[index]?.push(performance.now() - startedAt);
      }
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return times;
}

function resellerId(number: number): string {
  return `01900001-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

async function makeTables(adminUrl: string, count: number): Promise<string> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  for (const role of [roles.owner, roles.login]) {
    await admin.query(`CREATE ROLE ${role} ${roleRights} PASSWORD 'bench';
      ALTER ROLE ${role} SET search_path = ${roles.schema}; ALTER ROLE ${role} SET max_parallel_workers_per_gather = 0`);
  }
  await admin.query(schemaGrants(roles));
  const owner = new Client({ connectionString: urlOf(adminUrl, roles.owner) });
  await owner.connect();
  await inMigration(owner, async (db) => {
    for (const name of tables) {
      await db.run(`
        CREATE TABLE ${name} (id uuid PRIMARY KEY, reseller_id uuid NOT NULL, name text NOT NULL,
          created_at timestamptz(3) NOT NULL);
        INSERT INTO ${name} SELECT uuidv7(), ('01900001-0000-7000-8000-' || lpad((n % 20)::text, 12, '0'))::uuid,
          'Customer ' || n, now() - n * interval '1 second' FROM generate_series(1, ${count}) n;
        CREATE INDEX ${name}_of_reseller ON ${name} (reseller_id, created_at, id);
        CREATE INDEX ${name}_by_age ON ${name} (created_at, id);
      `);
    }
    await secureRows(db, 'guarded', { reseller: 'reseller_id' });
  });
  await owner.end();
  // As autovacuum leaves it: index-only scans need to know which pages everybody sees.
  for (const name of tables) await admin.query(`VACUUM (ANALYZE) ${roles.schema}.${name}`);
  await admin.end();
  return urlOf(adminUrl, roles.login);
}

function urlOf(adminUrl: string, user: string): string {
  const url = new URL(adminUrl);
  url.username = user;
  url.password = 'bench';
  return url.href;
}

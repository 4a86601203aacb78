import { rootResellerId } from '@isp/sdk';
import { Client } from 'pg';
import { ApiClient } from '../../support/api-client.ts';
import { startTestKernel, type TestKernel } from '../../support/test-kernel.ts';
import type { BenchOptions } from '../bench-options.ts';
import { median, percentile } from '../percentiles.ts';
import { atMost, exactly, type Row, row } from '../rows.ts';
import { concurrentLoad } from './concurrent-load.ts';

const callers = 50;
const mostAddedMs = 1;
const warmUpSeconds = 0.5;
/** Resellers that share the rows the ISP does not have itself. */
const others = 20;
const password = 'a password for benchmarks 1';

/**
 * What row-level security costs: the list of customers, by staff and by a reseller's user, with the policy of the table
 * and, in turns, with the policy switched off. The condition of the store is there in both.
 */
export async function run({ quick, progress }: BenchOptions): Promise<Row[]> {
  progress('starting the platform');
  await using kernel = await startTestKernel({ hosts: 'apart' });
  const admin = await kernel.login();
  const reseller = await makeReseller(kernel, admin);
  await using table = await customersTable((await kernel.runtime()).databaseUrl);
  const count = quick ? 20_000 : 1_000_000;
  progress(`making ${count} customers`);
  await table.fill(count, reseller.id);
  const rows: Row[] = [];
  for (const [who, client] of [
    ['staff', admin],
    ['a reseller', reseller.client],
  ] as const) {
    progress(`measuring the list of ${who}`);
    rows.push(...(await measure({ who, client, table, quick, count })));
  }
  return rows;
}

async function makeReseller(
  kernel: TestKernel,
  admin: ApiClient,
): Promise<{ id: string; client: ApiClient }> {
  const { body } = await admin.post<{ id: string }>('/resellers', { name: 'Bench' });
  const email = 'bench@people.example';
  const roles = ['reseller-administrator'];
  await admin.post('/users', {
    email,
    name: 'Bench',
    kind: 'reseller',
    resellerId: body.id,
    roles,
    password,
  });
  return { id: body.id, client: await ApiClient.login(kernel.baseUrl, { email, password }) };
}

interface CustomersTable extends AsyncDisposable {
  fill(count: number, resellerId: string): Promise<void>;
  /** Switches the policies of the table on or off. */
  guard(on: boolean): Promise<void>;
}

async function customersTable(databaseUrl: string): Promise<CustomersTable> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  // Triggers of the table name others of its schema.
  await client.query('SET search_path = plugin_customers');
  return {
    async fill(count, resellerId) {
      await client.query(
        `INSERT INTO plugin_customers.customers
           (id, reseller_id, name, type, status, billing, custom_fields, created_at, updated_at)
         SELECT uuidv7(), CASE WHEN n % 5 < 3 THEN $2::uuid WHEN n % ${others} = 3 THEN $3::uuid
             ELSE ('01900001-0000-7000-8000-' || lpad((n % ${others})::text, 12, '0'))::uuid END,
           'Customer ' || n, 'residential', 'active',
           '{"type":"postpaid","currency":"EUR","timezone":"UTC","billCycleDay":1}', '{}',
           now() - n * interval '1 second', now()
         FROM generate_series(1, $1::int) n`,
        [count, rootResellerId, resellerId],
      );
      await client.query('VACUUM (ANALYZE) plugin_customers.customers');
    },
    async guard(on) {
      await client.query(
        `ALTER TABLE plugin_customers.customers ${on ? 'ENABLE' : 'DISABLE'} ROW LEVEL SECURITY`,
      );
    },
    async [Symbol.asyncDispose]() {
      await client.end();
    },
  };
}

async function measure(options: {
  readonly who: string;
  readonly client: ApiClient;
  readonly table: CustomersTable;
  readonly quick: boolean;
  readonly count: number;
}): Promise<Row[]> {
  const { who, client, table, quick, count } = options;
  // Many short turns: what else the machine does drifts, and meets both.
  const [seconds, rounds] = quick ? [1, 1] : [2, 24];
  const load = (seconds: number) =>
    concurrentLoad({
      url: `${client.baseUrl}/api/v1/customers?limit=50`,
      token: client.token as string,
      callers,
      seconds,
    });
  await load(seconds);
  const p95s = { guarded: [] as number[], open: [] as number[] };
  const p50s = { guarded: [] as number[], open: [] as number[] };
  let failed = 0;
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? (['guarded', 'open'] as const) : (['open', 'guarded'] as const);
    for (const kind of order) {
      await table.guard(kind === 'guarded');
      // The switch throws away every prepared plan.
      await load(warmUpSeconds);
      const result = await load(seconds);
      p95s[kind].push(percentile(result.times, 0.95));
      p50s[kind].push(median(result.times));
      failed += result.failed;
    }
  }
  await table.guard(true);
  const name = `list of ${who}, ${count} rows, ${callers} at once`;
  const [guarded, open] = [median(p95s.guarded), median(p95s.open)];
  // Of neighbours, so that a slow minute of the machine counts for neither.
  const added = median(p95s.guarded.map((p95, round) => p95 - (p95s.open[round] ?? 0)));
  return [
    row(`${name}, p95 beside the same without the policy`, guarded, 'ms', open),
    row(`${name}, p50 beside the same without the policy`, median(p50s.guarded), 'ms', median(p50s.open)),
    atMost(mostAddedMs, row(`${name}: what the policy adds at p95`, Math.max(0, added), 'ms')),
    exactly(0, row(`${name}: failed requests`, failed, '')),
  ];
}

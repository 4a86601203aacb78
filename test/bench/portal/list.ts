import { Client } from 'pg';
import { startTestKernel } from '../../support/test-kernel.ts';
import type { BenchOptions } from '../bench-options.ts';
import { percentile } from '../percentiles.ts';
import { atMost, type Row, row } from '../rows.ts';

/** What a table asks of the server: pages, filters, places somebody scrolled to. */
const questions: Readonly<Record<string, string>> = {
  'the first page': 'limit=200',
  'a filter to its first rows': 'limit=200&filter[status]=active&sort=name',
  'a word that is searched': 'limit=200&q=ada',
  'a place in the middle (offset 50,000)': 'limit=200&total=none&offset=50000',
  'the last page (offset 99,800)': 'limit=200&total=none&offset=99800',
  'the last page by name': 'limit=200&total=none&offset=99800&sort=name',
  'the last page of a filter, by name': 'limit=200&total=none&offset=99800&filter[status]=active&sort=name',
};

/** Answers of the real platform to the data table, one request after the other, with 100,000 customers. */
export async function run({ quick, progress }: BenchOptions): Promise<Row[]> {
  const customers = quick ? 2_000 : 100_000;
  progress('starting the platform');
  await using kernel = await startTestKernel();
  progress(`making ${customers} customers`);
  const { token } = await kernel.login();
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const body = JSON.stringify({ name: 'Ada Lovelace' });
  await fetch(`${kernel.baseUrl}/api/v1/customers`, { method: 'POST', headers, body });
  await multiply((await kernel.runtime()).databaseUrl, customers);
  const timeOf = async (query: string) => {
    const begun = performance.now();
    const answer = await fetch(`${kernel.baseUrl}/api/v1/customers?${query}`, { headers });
    await answer.arrayBuffer();
    return answer.ok ? performance.now() - begun : Number.POSITIVE_INFINITY;
  };
  const rows: Row[] = [];
  for (const [name, query] of Object.entries(questions)) {
    progress(name);
    for (let n = 0; n < 5; n++) await timeOf(query);
    const times: number[] = [];
    for (let n = 0; n < (quick ? 10 : 60); n++) times.push(await timeOf(query));
    rows.push(atMost(200, row(`${customers} customers: ${name}, p95`, percentile(times, 0.95), 'ms')));
  }
  return rows;
}

/** Makes more customers of the one there is, with names and beginnings of their own. */
async function multiply(databaseUrl: string, count: number): Promise<void> {
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    const found = await database.query(
      `SELECT schemaname FROM pg_tables WHERE tablename = 'customers_words'`,
    );
    const schema = `"${found.rows[0].schemaname}"`;
    await database.query(`SET statement_timeout = 0; SET search_path = ${schema}`);
    await database.query(
      `INSERT INTO customers (id, reseller_id, name, type, status, billing, custom_fields, created_at, updated_at)
       SELECT uuidv7(), reseller_id, (ARRAY['Ada', 'Bogdan', 'Chloé', 'Emre'])[1 + n % 4] || ' ' || md5(n::text), type, status,
         billing, custom_fields, now() - n * interval '1 minute', now()
       FROM customers, generate_series(2, $1::int) AS n`,
      [count],
    );
    await database.query('VACUUM (ANALYZE) customers');
    await database.query('VACUUM (ANALYZE) customers_words');
  } finally {
    await database.end();
  }
}

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

interface Run {
  readonly id: string;
  readonly status: string;
  readonly planned: number;
  readonly issued: number;
  readonly refused: number;
}

const accounts = 3_000;
let kernel: TestKernel;
let admin: ApiClient;
let database: pg.Client;

beforeAll(async () => {
  kernel = await startTestKernel({ mode: 'sandbox', hosts: 'apart' });
  admin = await kernel.login();
  await admin.send('PUT', '/sandbox/clock', { now: '2026-10-15T00:30:00Z' });
  database = new pg.Client({ connectionString: (await kernel.runtime()).databaseUrl });
  await database.connect();
  await addAccounts(accounts);
}, 120_000);

afterAll(async () => {
  await database?.end();
  await kernel?.[Symbol.asyncDispose]();
});

/** Accounts with one active service each, as their events would have made them. */
async function addAccounts(count: number): Promise<void> {
  const terms = {
    ...{ tariffId: '01900000-0000-7000-8000-000000000001', name: 'Internet 100', type: 'internet' },
    ...{
      amountMinor: 3000,
      currency: 'EUR',
      quantity: '1',
      period: 'MONTHLY',
      mode: 'IN_ADVANCE',
      cycleDay: 1,
    },
  };
  await database.query('SET search_path TO plugin_billing');
  await database.query("SELECT set_config('isp.scope', 'system', false)");
  await database.query(
    `INSERT INTO billing_accounts (id, customer_id, reseller_id, legal_entity_id, type, currency, timezone, cycle_day,
       recipient, status, next_bill_on, created_at, updated_at)
     SELECT id, id, '00000000-0000-7000-8000-000000000001', (SELECT id FROM legal_entities LIMIT 1), 'postpaid', 'EUR', 'UTC', 1,
       '{"name": "Somebody"}', 'active', '2026-10-15', now(), now()
     FROM (SELECT uuidv7() AS id FROM generate_series(1, ${count})) s`,
  );
  await database.query(
    `INSERT INTO billing_events (id, customer_id, reseller_id, service_id, kind, happened_at, effective_on, terms, source, created_at)
     SELECT uuidv7(), id, reseller_id, id, 'activated', '2026-10-15T00:00:00Z', '2026-10-15', $1::jsonb, 'test', now()
     FROM billing_accounts`,
    [JSON.stringify(terms)],
  );
}

const runOf = async (id: string) => (await admin.get<Run>(`/billing/runs/${id}`)).body;
const until = (id: string, status: string) =>
  eventually(
    () => runOf(id),
    (run) => run.status === status,
    { within: 120_000, what: `run ${status}` },
  );
const start = async (asOf: string) => (await admin.post<Run>('/billing/runs', { asOf })).body.id;
const billing = async () => (await admin.get<{ pid: number; generation: number }>('/plugins/billing')).body;

async function numbers(): Promise<{ count: number; last: number; gross: number }> {
  const { rows } = await database.query(
    `SELECT count(*)::integer AS count, max(sequence)::integer AS last, sum(gross_minor)::integer AS gross
     FROM documents WHERE kind = 'invoice'`,
  );
  return rows[0];
}

test('a run whose process is killed four times and reloaded once issues each invoice once, without a gap', async () => {
  const id = await start('2026-10-15');
  expect(await until(id, 'previewed')).toMatchObject({ planned: accounts, issued: 0 });
  await admin.post(`/billing/runs/${id}/confirm`);
  for (const kill of [1, 2, 3, 4]) {
    await eventually(
      () => runOf(id).catch(() => undefined),
      (run) => (run?.issued ?? 0) >= kill * 300,
      {
        ...{ within: 60_000, what: `${kill * 300} invoices` },
      },
    );
    process.kill((await billing()).pid, 'SIGKILL');
    await eventually(
      () => admin.get('/billing/runs'),
      ({ status }) => status === 200,
      { within: 60_000, what: 'billing' },
    );
  }
  await admin.post('/plugins/billing/reload');
  expect(await until(id, 'confirmed')).toMatchObject({ issued: accounts, planned: 0, refused: 0 });
  expect(await numbers()).toEqual({ count: accounts, last: accounts, gross: accounts * 1645 });
}, 300_000);

test('two runs at once come out as one', async () => {
  await admin.send('PUT', '/sandbox/clock', { now: '2026-11-01T00:30:00Z' });
  const ids = [await start('2026-11-01'), await start('2026-11-01')];
  for (const id of ids) await until(id, 'previewed');
  const before = performance.now();
  await Promise.all(ids.map((id) => admin.post(`/billing/runs/${id}/confirm`)));
  const runs = await Promise.all(ids.map((id) => until(id, 'confirmed')));
  const took = (performance.now() - before) / 1_000;
  process.stdout.write(`${accounts} invoices in ${took.toFixed(1)} s\n`);
  expect(runs.reduce((sum, { issued }) => sum + issued, 0)).toBe(accounts);
  expect(runs.reduce((sum, { refused }) => sum + refused, 0)).toBe(accounts);
  expect(await numbers()).toEqual({ count: 2 * accounts, last: 2 * accounts, gross: accounts * 4645 });
  const { body } = await admin.post<{ differences: object[] }>('/billing/verify', { limit: 200 });
  expect(body.differences).toEqual([]);
}, 300_000);

import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { camtFile, ownIban } from '../../plugins/billing/test/banking/camt-file.ts';
import type { ApiClient } from '../support/api-client.ts';
import { addBillingAccounts } from '../support/billing-accounts.ts';
import { eventually } from '../support/eventually.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

interface Run {
  readonly id: string;
  readonly status: string;
  readonly planned: number;
  readonly issued: number;
  readonly refused: number;
}

const accounts = 10_000;
let kernel: TestKernel;
let admin: ApiClient;
let database: pg.Client;

beforeAll(async () => {
  kernel = await startTestKernel({ mode: 'sandbox', hosts: 'apart' });
  admin = await kernel.login();
  await admin.send('PUT', '/sandbox/clock', { now: '2026-10-15T00:30:00Z' });
  database = new pg.Client({ connectionString: (await kernel.runtime()).databaseUrl });
  await database.connect();
  await addBillingAccounts(database, accounts);
}, 300_000);

afterAll(async () => {
  await database?.end();
  await kernel?.[Symbol.asyncDispose]();
});

const runOf = async (id: string) => (await admin.get<Run>(`/billing/runs/${id}`)).body;
const until = (id: string, status: string) =>
  eventually(
    () => runOf(id),
    (run) => run.status === status,
    { within: 120_000, what: `run ${status}` },
  );
const start = async (asOf: string) => (await admin.post<Run>('/billing/runs', { asOf })).body.id;
const billing = async () =>
  (await admin.get<{ pid: number; generation: number; state: string }>('/plugins/billing')).body;

async function release(): Promise<void> {
  await eventually(billing, ({ state }) => state === 'quarantined', {
    within: 60_000,
    what: 'the quarantine',
  });
  await admin.post('/plugins/billing/release');
}

/** Five failures in ten minutes are a quarantine; whoever enables a plugin has dealt with them. It is a swap as well. */
const forgive = () => admin.post('/plugins/billing/enable');

const reached = (id: string, invoices: number) =>
  eventually(
    () => runOf(id).catch(() => undefined),
    (run) => (run?.issued ?? 0) >= invoices,
    { within: 120_000, what: `${invoices} invoices` },
  );

async function numbers(): Promise<{ count: number; last: number; gross: number }> {
  const { rows } = await database.query(
    `SELECT count(*)::integer AS count, max(sequence)::integer AS last, sum(gross_minor)::integer AS gross
     FROM documents WHERE kind = 'invoice'`,
  );
  return rows[0];
}

test('a run of 10,000 invoices whose process is killed five times and reloaded in the middle issues exactly 10,000, without a gap', async () => {
  const id = await start('2026-10-15');
  expect(await until(id, 'previewed')).toMatchObject({ planned: accounts, issued: 0 });
  await admin.post(`/billing/runs/${id}/confirm`);
  for (const kill of [1, 2, 3, 4, 5]) {
    await reached(id, kill * 800);
    process.kill((await billing()).pid, 'SIGKILL');
    // Five crashes within ten minutes are a quarantine, which a person ends.
    if (kill === 5) await release();
    await eventually(
      () => admin.get('/billing/runs'),
      ({ status }) => status === 200,
      { within: 120_000, what: 'billing' },
    );
  }
  await reached(id, 5_000);
  await admin.post('/plugins/billing/reload');
  expect(await until(id, 'confirmed')).toMatchObject({ issued: accounts, planned: 0, refused: 0 });
  expect(await numbers()).toEqual({ count: accounts, last: accounts, gross: accounts * 1645 });
}, 600_000);

test('three months of downtime of 10,000 accounts are caught up exactly, and two runs at once come out as one', async () => {
  await admin.send('PUT', '/sandbox/clock', { now: '2027-01-01T00:30:00Z' });
  const ids = [await start('2027-01-01'), await start('2027-01-01')];
  for (const id of ids) await until(id, 'previewed');
  await Promise.all(ids.map((id) => admin.post(`/billing/runs/${id}/confirm`)));
  const runs = await Promise.all(ids.map((id) => until(id, 'confirmed')));
  expect(runs.reduce((sum, { issued }) => sum + issued, 0)).toBe(accounts);
  expect(runs.reduce((sum, { refused }) => sum + refused, 0)).toBe(accounts);
  const count = 4 * accounts;
  const gross = accounts * (1645 + 3 * 3000);
  expect(await numbers()).toEqual({ count, last: count, gross });
  const { body } = await admin.post<{ differences: object[] }>('/billing/verify', { limit: 200 });
  expect(body.differences).toEqual([]);
}, 600_000);

test('a bank statement with 10,000 payments whose process is killed three times books exactly 10,000, each to its invoice', async () => {
  await forgive();
  await admin.post('/billing/bank-accounts', { name: 'Current account', iban: ownIban, currency: 'EUR' });
  const { rows } = await database.query<{ number: string }>(
    `SELECT number FROM documents WHERE kind = 'invoice' AND sequence <= ${accounts} ORDER BY sequence`,
  );
  const told = rows.map(({ number }) => ({
    amount: '16.45',
    name: `Payer of ${number}`,
    text: `Invoice ${number}`,
  }));
  const contentBase64 = gzipSync(camtFile(told)).toString('base64');
  const { body: statement } = await admin.post<{ id: string; entries: number }>('/billing/statements', {
    contentBase64,
  });
  expect(statement.entries).toBe(accounts);
  const state = async () =>
    (await admin.get<{ status: string; waiting: number }>(`/billing/statements/${statement.id}`)).body;
  const untilLeft = (waiting: number) =>
    eventually(
      () => state().catch(() => undefined),
      (one) => (one?.waiting ?? accounts) <= waiting,
      { within: 120_000, what: `${waiting} entries left` },
    );
  for (const kill of [1, 2, 3]) {
    await untilLeft(accounts - kill * 1_200);
    process.kill((await billing()).pid, 'SIGKILL');
  }
  await untilLeft(0);
  const { rows: paid } = await database.query(
    `SELECT count(*)::integer AS payments, count(DISTINCT customer_id)::integer AS customers,
       sum(amount_minor)::integer AS sum FROM payments WHERE method = 'transfer'`,
  );
  expect(paid).toEqual([{ payments: accounts, customers: accounts, sum: accounts * 1645 }]);
  const { rows: open } = await database.query(
    `SELECT count(*)::integer AS count FROM documents WHERE kind = 'invoice' AND sequence <= ${accounts} AND status <> 'paid'`,
  );
  expect(open).toEqual([{ count: 0 }]);
  const { body } = await admin.post<{ differences: object[] }>('/billing/verify', { limit: 200 });
  expect(body.differences).toEqual([]);
}, 300_000);

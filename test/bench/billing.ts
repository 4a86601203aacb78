import { Client } from 'pg';
import type { ApiClient } from '../support/api-client.ts';
import { addBillingAccounts, billingSchema } from '../support/billing-accounts.ts';
import { eventually } from '../support/eventually.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';
import type { BenchOptions } from './bench-options.ts';
import { insertAgain } from './billing/insert-again.ts';
import { memoryMb } from './platform/process-facts.ts';
import { atLeast, atMost, exactly, type Row, ratioAtMost, row } from './rows.ts';

interface Run {
  readonly id: string;
  readonly status: string;
  readonly issued: number;
}

const leastPerSecond = 2_000;
const mostTimes = 10;

/** A recurring run over many accounts on the real platform: preview, issue, and what PostgreSQL alone needs for the same rows. */
export async function run(_: BenchOptions['progress'], { quick, progress }: BenchOptions): Promise<Row[]> {
  const rows: Row[] = [];
  for (const count of quick ? [2_000] : [10_000, 100_000]) rows.push(...(await measure(count, progress)));
  return rows;
}

async function measure(count: number, progress: BenchOptions['progress']): Promise<Row[]> {
  progress(`starting a platform for ${count} accounts`);
  await using kernel = await startTestKernel({ mode: 'sandbox', hosts: 'apart' });
  const admin = await kernel.login();
  await admin.send('PUT', '/sandbox/clock', { now: '2026-10-15T00:30:00Z' });
  await using database = await connect((await kernel.runtime()).databaseUrl);
  await addBillingAccounts(database, count);
  await database.query(`ANALYZE ${billingSchema}.billing_accounts, ${billingSchema}.billing_events`);
  const run = await timeRun(admin, kernel, progress);
  progress('inserting the same rows with PostgreSQL alone');
  const alone = await insertAgain(database);
  const of = `of ${count} accounts`;
  return [
    exactly(count, row(`invoices ${of}`, run.issued, '')),
    atLeast(leastPerSecond, row(`invoices issued per second, ${of}`, count / run.issueSeconds, '1/s')),
    ratioAtMost(mostTimes, row(`time to issue ${of}, beside PostgreSQL alone`, run.issueSeconds, 's', alone)),
    ratioAtMost(
      1,
      row(`time of the preview ${of}, beside issuing`, run.previewSeconds, 's', run.issueSeconds),
    ),
    atMost(400, row(`memory of billing at the end ${of}`, run.memoryMb, 'MB')),
  ];
}

/** Ends before the platform does, also when the run fails. */
async function connect(connectionString: string): Promise<Client & AsyncDisposable> {
  const client = new Client({ connectionString });
  await client.connect();
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
}

async function timeRun(admin: ApiClient, kernel: TestKernel, progress: BenchOptions['progress']) {
  const beganAt = performance.now();
  progress('previewing');
  const { id } = (await admin.post<Run>('/billing/runs', { asOf: '2026-10-15' })).body;
  await until(admin, id, 'previewed');
  const previewedAt = performance.now();
  progress('issuing');
  await admin.post(`/billing/runs/${id}/confirm`);
  const { issued } = await until(admin, id, 'confirmed');
  const issuedAt = performance.now();
  const { pid } = (await admin.get<{ pid: number }>('/plugins/billing')).body;
  await kernel.runtime();
  return {
    issued,
    previewSeconds: (previewedAt - beganAt) / 1_000,
    issueSeconds: (issuedAt - previewedAt) / 1_000,
    memoryMb: memoryMb(pid, 'Pss'),
  };
}

/** Asks twice a second, as who waits for it would. */
function until(admin: ApiClient, id: string, status: string): Promise<Run> {
  return eventually(
    async () => (await admin.get<Run>(`/billing/runs/${id}`)).body,
    (run) => run.status === status,
    { within: 1_800_000, every: 500, what: `the run being ${status}` },
  );
}

import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { eventually } from '../../support/eventually.ts';
import { startTestKernel, type TestKernel } from '../../support/test-kernel.ts';

let kernel: TestKernel;
let database: Client;

beforeAll(async () => {
  kernel = await startTestKernel({ mode: 'sandbox', hosts: 'apart' });
  database = new Client({ connectionString: (await kernel.runtime()).databaseUrl });
  await database.connect();
}, 240_000);
afterAll(async () => {
  await database?.end();
  await kernel?.[Symbol.asyncDispose]();
});

/** Creates customers one after the other until told to stop, whatever becomes of each. */
async function create(token: string | undefined, { signal }: { signal: AbortSignal }): Promise<void> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  while (!signal.aborted) {
    await fetch(`${kernel.baseUrl}/api/v1/customers`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ name: 'Somebody' }),
    }).catch(() => pause(50));
  }
}

async function created(): Promise<number> {
  const { rows } = await database.query('SELECT count(*)::int AS number FROM plugin_customers.customers');
  return rows[0].number as number;
}

async function moreAreThere(more: number): Promise<void> {
  const before = await created();
  const what = `${more} customers more`;
  await eventually(created, (number) => number >= before + more, { within: 60_000, what });
}

test('while the host of the plugin and the keeper of the log are killed, every change has its row and every row its change', async () => {
  const { token } = await kernel.login();
  const stop = new AbortController();
  const writers = Array.from({ length: 6 }, () => create(token, stop));
  for (const host of ['customers', 'core', 'customers', 'core']) {
    await moreAreThere(10);
    const pids = Object.entries((await kernel.runtime()).pids);
    const pid = pids.find(([role]) => role.includes(host))?.[1];
    expect(pid).toBeDefined();
    process.kill(pid as number, 'SIGKILL');
  }
  await moreAreThere(10);
  stop.abort();
  await Promise.all(writers);
  const admin = await eventually(
    () => kernel.login().catch(() => undefined),
    (client) => client !== undefined,
    { within: 60_000, what: 'the platform serves again' },
  );
  const found = await admin?.get<{ valid: boolean }>('/audit/verify');
  expect(found?.body).toMatchObject({ valid: true });
  const { rows } = await database.query<{ id: string }>('SELECT id::text FROM plugin_customers.customers');
  const { rows: told } = await database.query<{ id: string }>(
    `SELECT subject_id AS id FROM plugin_audit.entries WHERE action = 'customers.create' AND outcome = 'done'`,
  );
  expect(rows.length).toBeGreaterThanOrEqual(50);
  expect(told.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
}, 240_000);

import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { readCatalogue } from '../../security/isolation/route-table.ts';
import { ApiDocument } from '../../support/api-document.ts';
import { ExampleReplay, type Replayed } from '../../support/example-replay.ts';
import { projectDirectory } from '../../support/project-directory.ts';
import { administrator, startTestKernel, type TestKernel } from '../../support/test-kernel.ts';

let kernel: TestKernel;
let database: Client;
let answers: readonly Replayed[];

/** The example of every route of every plugin, sent once. */
beforeAll(async () => {
  const pluginsDirectory = join(projectDirectory, 'marketplace', 'catalogue');
  kernel = await startTestKernel({ mode: 'sandbox', pluginsDirectory });
  const { databaseUrl } = await kernel.runtime();
  database = new Client({ connectionString: databaseUrl });
  await database.connect();
  const document = await fetch(`${kernel.baseUrl}/api/v1/openapi.json`);
  const replay = new ExampleReplay(new ApiDocument((await document.json()) as never), () => kernel.login());
  answers = await replay.all();
}, 900_000);
afterAll(async () => {
  await database?.end();
  await kernel?.[Symbol.asyncDispose]();
});

async function allActions() {
  const catalogue = await readCatalogue((await kernel.runtime()).databaseUrl);
  return catalogue.flatMap(({ actions }) => actions);
}

/** Came as far as its action: not stopped at the gateway, and its params fitted. */
const reached = ({ status, code }: Replayed) =>
  status !== 429 && !['VALIDATION_FAILED', 'UNAUTHENTICATED', 'UNAVAILABLE'].includes(code ?? '');

test('every call of a sensitive action that came as far as the action has left a row', async () => {
  const admin = await kernel.login();
  await admin.get('/audit?limit=1');
  const { rows } = await database.query<{ action: string }>(
    'SELECT DISTINCT action FROM plugin_audit.entries',
  );
  const told = new Set(rows.map(({ action }) => action));
  const routed = (await allActions()).filter(({ sensitive, rest }) => sensitive && rest);
  const silent = routed.filter(({ name, rest }) => {
    const answer = answers.find(({ route }) => route === `${rest?.method} ${rest?.path}`);
    return answer && reached(answer) && !told.has(name);
  });
  expect(routed.length).toBeGreaterThan(50);
  expect(silent.map(({ name }) => name)).toEqual([]);
  const tried = routed.filter(({ name }) => told.has(name)).length;
  process.stdout.write(`${tried} of ${routed.length} sensitive actions with a route have rows\n`);
  expect(tried / routed.length).toBeGreaterThan(0.7);
});

/** Actions whose calls change something in several transactions. */
const several = new Set([
  'marketplace.sources.create',
  'marketplace.sources.change',
  'internet.services.order',
  'identity.users.update',
  'billing.invoices.pay',
  'billing.payments.refund',
  'billing.mandates.revoke',
]);

test('a call leaves exactly one row, but for those that are known to change something in several transactions', async () => {
  const { rows } = await database.query<{ action: string }>(
    `SELECT DISTINCT action FROM plugin_audit.entries WHERE (entry::jsonb->>'part')::int > 1`,
  );
  expect(rows.map(({ action }) => action).filter((action) => !several.has(action))).toEqual([]);
});

test('each row fits the chain, and none holds a password, token or secret', async () => {
  const admin = await kernel.login();
  expect((await admin.get('/audit/verify')).body).toMatchObject({ valid: true });
  const { rows } = await database.query<{ entry: string }>('SELECT entry FROM plugin_audit.entries');
  const texts = rows.map(({ entry }) => entry);
  const suspicious = [administrator.password, /\b(ist|isk|whsec)_[\w-]{8}/, /\$argon2/, /Yt9x-k2Lq/];
  for (const one of suspicious)
    expect(texts.filter((text) => (typeof one === 'string' ? text.includes(one) : one.test(text)))).toEqual(
      [],
    );
});

/** What may be done without a row, and why. */
const harmless: Readonly<Record<string, string>> = {
  'billing.proration.preview': 'works out what something would cost',
  'billing.verify': 'works bills out again and compares',
  'customers.duplicates.find': 'reads who is a customer already',
  'marketplace.refresh': 'reads sources again',
  'comms.deliveries.retry': 'sends once more what was to be sent',
  'webhooks.endpoints.ping': 'sends a ping to an address that was entered before',
  'webhooks.deliveries.replay': 'sends once more what was sent',
  'billing.proforma.show': 'works out what the next bill would be',
  'billing.payments.receive-webhook':
    'takes what a provider has signed; what it changes are payments, each with its try',
  'identity.preferences.set': 'keeps how somebody likes his own tables',
  'sandbox-payments.webhooks.make': 'makes a call-back of the sandbox, to be sent by a test',
};

test('whatever POST, PUT, PATCH and DELETE do is sensitive, or is known to be harmless', async () => {
  const actions = await allActions();
  const silent = actions.filter(({ rest, sensitive }) => rest && rest.method !== 'GET' && !sensitive);
  expect(silent.map(({ name }) => name).filter((name) => !(name in harmless))).toEqual([]);
});

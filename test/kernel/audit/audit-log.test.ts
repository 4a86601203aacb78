import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import type { ApiClient } from '../../support/api-client.ts';
import { eventually } from '../../support/eventually.ts';
import { tryIsp } from '../../support/run-isp.ts';
import { startTestKernel, type TestKernel } from '../../support/test-kernel.ts';

interface Row {
  readonly id: string;
  readonly number: number;
  readonly action: string;
  readonly outcome: string;
  readonly code?: string;
  readonly actor: { readonly id: string; readonly kind: string; readonly name?: string };
  readonly subject?: { readonly kind: string; readonly id: string };
  readonly address?: string;
  readonly requestId: string;
  readonly before?: Record<string, unknown>;
  readonly after?: Record<string, unknown>;
}

let kernel: TestKernel;
let admin: ApiClient;
let database: Client;

beforeAll(async () => {
  kernel = await startTestKernel({ mode: 'sandbox' });
  admin = await kernel.login();
  database = new Client({ connectionString: (await kernel.runtime()).databaseUrl });
  await database.connect();
});
afterAll(async () => {
  await database?.end();
  await kernel?.[Symbol.asyncDispose]();
});

const entry = {
  callId: '01900000-0000-7000-8000-0000000000aa',
  part: 1,
  action: 'customers.odd',
  outcome: 'done',
  actor: { id: 'ana', kind: 'staff' },
  requestId: 'r1',
};
const rows = async (query: string) => (await admin.get<{ data: Row[] }>(`/audit?${query}`)).body.data;

describe('what is written', () => {
  test('a change is in the log as soon as it is answered: who, from where, and the fields that differ', async () => {
    const { body: customer } = await admin.post<{ id: string }>('/customers', { name: 'Ana Adler' });
    const changed = await admin.send('PATCH', `/customers/${customer.id}`, { name: 'Ana Abel' });
    const [last, first] = await rows(`filter[subjectId]=${customer.id}`);
    expect(first).toMatchObject({
      action: 'customers.create',
      outcome: 'done',
      after: { name: 'Ana Adler' },
    });
    expect(last).toMatchObject({
      action: 'customers.change',
      actor: { kind: 'staff', name: 'admin@test.example' },
      subject: { kind: 'customer', id: customer.id },
      customerId: customer.id,
      address: '127.0.0.1',
      before: { name: 'Ana Adler' },
      after: { name: 'Ana Abel' },
      requestId: changed.headers.get('x-request-id'),
    });
    const one = await admin.get(`/audit/${last?.id}`);
    expect(one.body).toEqual(last);
  });

  test('a secret is in no row, and that it was changed is told', async () => {
    const nas = { name: 'n1', address: '192.0.2.7', secret: 'SECRET-OF-NAS-1', vendor: 'mikrotik' };
    const { body } = await admin.post<{ id: string }>('/radius/nas', nas);
    await admin.send('PATCH', `/radius/nas/${body.id}`, { secret: 'SECRET-OF-NAS-2' });
    expect(await rows(`filter[subjectId]=${body.id}`)).toMatchObject([
      { action: 'radius.nas.change', after: { secret: '********' } },
      { action: 'radius.nas.create', after: { address: '192.0.2.7' } },
    ]);
    const { rows: found } = await database.query(
      `SELECT 1 FROM plugin_audit.entries WHERE entry LIKE '%SECRET-OF-NAS%'`,
    );
    expect(found).toEqual([]);
  });

  test('a list that was downloaded is there once, with what it was filtered by; one that was looked at is not', async () => {
    await admin.get('/customers?limit=1');
    await admin.get('/customers?format=csv&filter[status]=active');
    expect(await rows('filter[action]=customers.list')).toMatchObject([
      { outcome: 'done', params: { filter: { status: 'active' } }, reason: 'downloaded as CSV' },
    ]);
  });

  test('a change outside of the database is there with how the plugin was before and is since', async () => {
    expect(await admin.post('/plugins/internet/disable')).toMatchObject({ status: 200 });
    expect(await admin.post('/plugins/internet/enable')).toMatchObject({ status: 200 });
    const [enabled, disabled] = await rows('filter[subjectId]=internet');
    expect(disabled).toMatchObject({
      action: 'plugins.disable',
      before: { enabled: true },
      after: { enabled: false },
    });
    expect(enabled).toMatchObject({ action: 'plugins.enable', outcome: 'done' });
    const { rows: begun } = await database.query('SELECT 1 FROM kernel.audit_begun');
    expect(begun).toEqual([]);
  });

  test('it begins with the first administrator, whom the kernel made', async () => {
    const [first] = await rows('sort=number&limit=1');
    expect(first).toMatchObject({
      number: 1,
      action: 'identity.first-administrator.create',
      actor: { id: 'kernel' },
      after: { email: 'admin@test.example', roles: ['administrator'] },
    });
  });

  test('a wrong login is there, with its address and without its password', async () => {
    const wrong = { email: 'admin@test.example', password: 'WRONG-PASSWORD-1' };
    await expect(kernel.login(wrong)).rejects.toThrow();
    const [row] = await rows('filter[action]=identity.login&filter[outcome]=failed');
    expect(row).toMatchObject({
      code: 'IDENTITY_LOGIN_FAILED',
      actor: { kind: 'nobody' },
      subject: { kind: 'user' },
      address: '127.0.0.1',
      params: { email: 'admin@test.example', password: '********' },
    });
  });

  test('what a killed process had begun is told as interrupted', async () => {
    await database.query(
      `INSERT INTO kernel.audit_begun (call_id, plugin, entry, begun_at)
       VALUES (uuidv7(), 'plugins', $1, now() - interval '16 minutes')`,
      [{ ...entry, action: 'plugins.reload', outcome: 'failed', code: 'INTERRUPTED' }],
    );
    expect(await rows('filter[action]=plugins.reload')).toMatchObject([{ code: 'INTERRUPTED' }]);
  });

  test('a plugin speaks for itself only, and whatever it says does not stop the chain', async () => {
    const say = (one: unknown) =>
      database.query('SELECT kernel.append_audit($1, false)', [JSON.stringify(one)]);
    await database.query('SET SESSION AUTHORIZATION plugin_customers');
    await expect(say({ ...entry, action: 'identity.login' })).rejects.toMatchObject({ code: '42501' });
    for (const odd of [
      { ...entry, actor: 7 },
      { ...entry, subject: [] },
      { ...entry, requestId: null },
      { ...entry, number: 1 },
      { ...entry, at: 'never' },
      { ...entry, outcome: 'great' },
      { action: 'customers.odd' },
    ])
      await expect(say(odd)).rejects.toMatchObject({ code: '22023' });
    const long = 'x'.repeat(9_000);
    await say({ ...entry, action: `customers.${long}`, requestId: long });
    await say({ ...entry, subject: { kind: long, id: long }, customerId: 'x', resellerId: 'y' });
    await expect(say({ ...entry, params: 'x'.repeat(200_000) })).rejects.toMatchObject({ code: '54000' });
    await database.query('RESET SESSION AUTHORIZATION');
    expect((await admin.get('/audit/verify')).body).toMatchObject({ valid: true });
    const { rows: told } = await database.query(
      `SELECT plugin FROM plugin_audit.entries WHERE action LIKE 'customers.odd' OR action LIKE 'customers.xxx%'`,
    );
    expect(told).toEqual([{ plugin: 'customers' }, { plugin: 'customers' }]);
  });

  test('what somebody at the machine does past the plugins is there too', async () => {
    const environment = { ISP_DATA_DIR: kernel.dataDirectory };
    const { code } = await tryIsp(['plugin', 'remove', 'no-such-plugin'], environment);
    expect(code).not.toBe(0);
    expect(await rows('filter[plugin]=kernel')).toMatchObject([
      {
        action: 'kernel.packages.remove',
        outcome: 'failed',
        subject: { kind: 'plugin', id: 'no-such-plugin' },
      },
    ]);
  });

  test('who passes row-level security by is counted by plugin, place and hour', async () => {
    const uses = JSON.stringify({ 'customers.create: for the test': 2 });
    await database.query('SET SESSION AUTHORIZATION plugin_customers');
    await database.query('SELECT kernel.count_system_uses($1)', [uses]);
    await database.query('SELECT kernel.count_system_uses($1)', [uses]);
    await database.query('RESET SESSION AUTHORIZATION');
    const { body } = await admin.get<{ data: object[] }>('/audit/system-uses');
    const site = 'customers.create: for the test';
    expect(body.data).toContainEqual({ plugin: 'customers', site, times: 4, hour: expect.any(String) });
  });
});

describe('what a reseller sees', () => {
  test('is what concerns its customers and people; of the staff neither name nor address', async () => {
    const { body: mine } = await admin.post<{ id: string }>('/resellers', { name: 'Mine' });
    const { body: other } = await admin.post<{ id: string }>('/resellers', { name: 'Other' });
    const person = { email: 'rita@mine.example', password: 'a long password for Rita' };
    const user = { ...person, name: 'Rita', kind: 'reseller', resellerId: mine.id };
    expect(await admin.post('/users', { ...user, roles: ['reseller-administrator'] })).toMatchObject({
      status: 201,
    });
    await admin.post('/customers', { name: 'Of the other', resellerId: other.id });
    const rita = await kernel.login(person);
    const { body: customer } = await rita.post<{ id: string }>('/customers', { name: 'Of Rita' });
    await admin.send('PATCH', `/customers/${customer.id}`, { name: 'Renamed by staff' });
    expect(await rita.get('/plugins')).toMatchObject({ status: 403 });

    const { body } = await rita.get<{ data: (Row & { resellerId: string })[] }>('/audit?limit=200');
    expect(new Set(body.data.map(({ resellerId }) => resellerId))).toEqual(new Set([mine.id]));
    const find = (action: string, kind: string) =>
      body.data.find((row) => row.action === action && row.actor.kind === kind);
    expect(find('customers.create', 'reseller')).toMatchObject({
      actor: { name: person.email },
      address: '127.0.0.1',
    });
    expect(find('plugins.list', 'reseller')).toMatchObject({ outcome: 'refused', code: 'FORBIDDEN' });
    expect(find('identity.login', 'nobody')).toMatchObject({ subject: { kind: 'user' }, outcome: 'done' });
    const byStaff = find('customers.change', 'staff');
    expect(byStaff).toMatchObject({ after: { name: 'Renamed by staff' } });
    expect(byStaff).not.toHaveProperty('address');
    expect(Object.keys(byStaff?.actor ?? {}).sort()).toEqual(['id', 'kind']);
    expect(await rita.get('/audit/verify')).toMatchObject({ status: 403 });
    const [foreign] = await rows(`filter[resellerId]=${other.id}`);
    expect(await rita.get(`/audit/${foreign?.id}`)).toMatchObject({ status: 404 });
  });
});

describe('nobody changes it', () => {
  const statements = [
    `UPDATE plugin_audit.entries SET outcome = 'done'`,
    'DELETE FROM plugin_audit.entries',
    'TRUNCATE plugin_audit.entries',
  ];
  test.each(statements)(
    '%s is refused to every role, the owner of the table and a superuser included',
    async (sql) => {
      const { rows: roles } = await database.query(
        `SELECT rolname AS name FROM pg_roles WHERE rolname LIKE 'plugin\\_%' OR rolname = current_user`,
      );
      for (const { name } of roles) {
        await database.query('BEGIN');
        await database.query(`SET LOCAL ROLE "${name}"`);
        await database.query(`SELECT set_config('isp.scope', 'system', true)`);
        await expect(database.query(sql)).rejects.toMatchObject({ code: '42501' });
        await database.query('ROLLBACK');
      }
    },
  );

  test('the plugin that keeps it cannot put rows in, and no other plugin can take them', async () => {
    const refused = async (role: string, sql: string) => {
      await database.query('BEGIN');
      await database.query(`SET LOCAL ROLE ${role}`);
      await expect(database.query(sql)).rejects.toMatchObject({ code: '42501' });
      await database.query('ROLLBACK');
    };
    await refused('plugin_audit', 'INSERT INTO plugin_audit.entries (number) VALUES (1)');
    await refused('plugin_audit', 'SELECT kernel.take_audit(1)');
    await refused('plugin_customers', 'SELECT kernel.take_audit(1)');
    await refused('plugin_customers', 'SELECT * FROM kernel.audit_inbox');
    await refused('plugin_customers', 'DELETE FROM kernel.audit_inbox');
  });
});

describe('checking it', () => {
  const verify = async () => (await admin.get('/audit/verify')).body;
  const tampered = async (sql: string, back: string) => {
    await database.query('ALTER TABLE plugin_audit.entries DISABLE TRIGGER unchangeable');
    await database.query(sql);
    const found = await verify();
    await database.query(back);
    await database.query('ALTER TABLE plugin_audit.entries ENABLE ALWAYS TRIGGER unchangeable');
    return found;
  };

  test('an untouched log is valid', async () => {
    const found = await verify();
    expect(found).toMatchObject({ valid: true, checked: expect.any(Number) });
    expect(found.checked).toBeGreaterThan(5);
  });

  test('one changed row is found and named', async () => {
    await database.query('CREATE TABLE kernel.saved AS SELECT * FROM plugin_audit.entries');
    const {
      rows: [row],
    } = await database.query(`SELECT id FROM plugin_audit.entries WHERE number = 3`);
    const found = await tampered(
      `UPDATE plugin_audit.entries SET entry = replace(entry, '"done"', '"DONE"') WHERE number = 3`,
      `UPDATE plugin_audit.entries e SET entry = s.entry FROM kernel.saved s WHERE s.number = e.number`,
    );
    expect(found).toMatchObject({ valid: false, checked: 3, firstBrokenId: row.id });
    expect((await verify()).valid).toBe(true);
  });

  test('a changed column, of which the text says something else, is found', async () => {
    const found = await tampered(
      `UPDATE plugin_audit.entries SET actor_id = 'somebody' WHERE number = 2`,
      `UPDATE plugin_audit.entries e SET actor_id = s.actor_id FROM kernel.saved s WHERE s.number = e.number`,
    );
    expect(found).toMatchObject({ valid: false, checked: 2, problem: expect.stringContaining('actorId') });
  });

  test('removed rows are found, in the middle and at the end', async () => {
    const middle = await tampered(
      'DELETE FROM plugin_audit.entries WHERE number = 2',
      'INSERT INTO plugin_audit.entries SELECT * FROM kernel.saved WHERE number = 2',
    );
    expect(middle).toMatchObject({ valid: false, problem: expect.stringContaining('2 to 2 are missing') });
    const {
      rows: [{ last }],
    } = await database.query('SELECT max(number)::int AS last FROM kernel.saved');
    const keptHead = async () =>
      (JSON.parse(await readFile(join(kernel.dataDirectory, 'audit-head.json'), 'utf8')) as Row).number;
    await eventually(keptHead, (number) => number >= last, {
      within: 60_000,
      what: 'the kept end of the log',
    });
    const { rows: cut } = await database.query(`SELECT * FROM plugin_audit.entries WHERE number >= ${last}`);
    const end = await tampered(`DELETE FROM plugin_audit.entries WHERE number >= ${last}`, 'SELECT 1');
    expect(cut.length).toBeGreaterThan(0);
    expect(end).toMatchObject({ valid: false, problem: expect.stringContaining('missing at the end') });
  });
});

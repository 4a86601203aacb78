import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { ensureProgram } from '../../plugins/radius/test/radclient.ts';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { tryIsp } from '../support/run-isp.ts';
import {
  nasSecret,
  orderInternet,
  type PlatformWithFreeRadius,
  startPlatformWithFreeRadius,
} from './platform-with-freeradius.ts';

let platform: PlatformWithFreeRadius;
let api: ApiClient;
let service: Awaited<ReturnType<typeof orderInternet>>;

beforeAll(async () => {
  await ensureProgram('radclient', ['freeradius-utils']);
  await ensureProgram('freeradius', ['freeradius', 'freeradius-postgresql']);
  platform = await startPlatformWithFreeRadius();
  api = await platform.kernel().login();
  await api.post('/radius/nas', { name: 'lab', address: '127.0.0.1', secret: nasSecret, vendor: 'mikrotik' });
  service = await orderInternet(api);
}, 240_000);

afterAll(async () => {
  await platform?.[Symbol.asyncDispose]();
});

const isp = (...command: string[]) =>
  tryIsp(['radius', ...command], { ISP_DATA_DIR: platform.dataDirectory });

test('isp radius freeradius-config writes a whole configuration that FreeRADIUS takes, and only its owner may read it', async () => {
  const { configuration, printed } = platform;
  expect((await readdir(configuration)).filter((name) => !/\.(log|pid)$/.test(name)).sort()).toEqual([
    ...[
      'README.md',
      'clients.conf',
      'dictionary',
      'radiusd.conf',
      'role.sql',
      'run',
      'site.conf',
      'sql.conf',
    ],
  ]);
  for (const name of ['sql.conf', 'role.sql']) {
    expect(((await stat(join(configuration, name))).mode & 0o007).toString(8)).toBe('0');
  }
  expect(printed).toContain(`psql -f ${configuration}/role.sql`);
  const readme = await readFile(join(configuration, 'README.md'), 'utf8');
  expect(readme).toContain('4 threads and two pools of 4, 8 in all');
});

test('isp radius freeradius-config says what does not fit', async () => {
  const { code, stderr } = await isp('freeradius-config', platform.configuration, '--threads', '1000');
  expect(code).not.toBe(0);
  expect(stderr).toMatch(/threads/);
});

test('the role of FreeRADIUS hands in packets, and touches none of the tables behind', async () => {
  const conf = await readFile(join(platform.configuration, 'sql.conf'), 'utf8');
  const [, password = ''] = /password = "([^"]+)"/.exec(conf) ?? [];
  const url = new URL(platform.databaseUrl);
  url.username = 'isp_freeradius';
  url.password = password;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  for (const sql of [
    'SELECT * FROM radacct',
    'DELETE FROM radacct',
    'SELECT * FROM usage_hours',
    'SELECT * FROM radpostauth',
    `UPDATE radcheck SET value = 'x'`,
    `SELECT account_records('[{"kind":"stop","unique_id":"x"}]')`,
    'SELECT * FROM plugin_customers.customers',
  ]) {
    await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' });
  }
  await client.end();
});

test('isp radius test says what a login gets and why, in words', async () => {
  const { login, password, serviceId } = service;
  const right = await isp('test', login, '--password', password);
  expect(right).toMatchObject({ code: 0 });
  for (const line of [
    `${login} would be accepted: The login was accepted.`,
    `Service: ${serviceId}, active`,
    'Asked by: lab (127.0.0.1, mikrotik)',
    'Mikrotik-Rate-Limit = 50M/100M',
  ]) {
    expect(right.stdout).toContain(line);
  }
  expect((await isp('test', login)).stdout).toContain('accepted, if the password is right');
  const wrong = await isp('test', login, '--password', 'wrong');
  expect(wrong).toMatchObject({ code: 1 });
  expect(wrong.stdout).toContain(`${login} would be refused: The password is wrong.`);
  const unknown = await isp('test', login.toUpperCase());
  expect(unknown).toMatchObject({ code: 1 });
  expect(unknown.stdout).toContain(`Upper and lower case matter: there is ${login}.`);
  const elsewhere = await isp('test', login, '--nas', 'nowhere');
  expect(elsewhere.code).not.toBe(0);
  expect(elsewhere.stderr).toContain('There is no NAS with the name or address nowhere');
});

test('while the platform is stopped logins are accepted and accounting is taken; all of it is there when it is back', async () => {
  const { login, password } = service;
  const session = { 'User-Name': login, 'Acct-Session-Id': 'down-1', 'Framed-IP-Address': '100.64.0.9' };
  await platform.stopPlatform();
  const accepted = await platform.logIn(login, password);
  expect(accepted.packet).toBe('Access-Accept');
  expect(accepted.attributes).toContain('Mikrotik-Rate-Limit = "50M/100M"');
  expect((await platform.logIn(login, 'wrong')).packet).toBe('Access-Reject');
  const storm = await Promise.all(Array.from({ length: 20 }, () => platform.logIn(login, password)));
  expect(new Set(storm.map(({ packet }) => packet))).toEqual(new Set(['Access-Accept']));
  const told = { 'Acct-Session-Time': 60, 'Acct-Input-Octets': 1_000, 'Acct-Output-Octets': 5_000 };
  expect((await platform.account('Start', session)).packet).toBe('Accounting-Response');
  expect((await platform.account('Interim-Update', { ...session, ...told })).packet).toBe(
    'Accounting-Response',
  );
  api = await platform.startPlatform();
  const sessions = await eventually(
    async () =>
      (await api.get<{ data?: object[] }>(`/radius/sessions?filter[login]=${login}`)).body.data ?? [],
    (rows) => rows.length > 0,
    { within: 60_000, what: 'the session' },
  );
  expect(sessions).toEqual([
    expect.objectContaining({
      state: 'online',
      framedIp: '100.64.0.9',
      serviceId: service.serviceId,
      inputBytes: 1_000,
      outputBytes: 5_000,
    }),
  ]);
  const usage = await api.get(`/services/${service.serviceId}/usage`);
  expect(usage.body).toMatchObject({ total: { inputBytes: 1_000, outputBytes: 5_000 } });
  const results = async () => {
    const { body } = await api.get<{ data: { result: string }[] }>(
      `/radius/auth-log?filter[login]=${login}&limit=50`,
    );
    return body.data.map(({ result }) => result).sort();
  };
  const wanted = [...Array(21).fill('accept'), 'reject'];
  await eventually(results, (found) => found.length >= wanted.length, { within: 60_000, what: 'the log' });
  expect(await results()).toEqual(wanted);
});

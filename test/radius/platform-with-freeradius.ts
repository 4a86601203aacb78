import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { type RadclientAnswer, radclient } from '../../plugins/radius/test/radclient.ts';
import { freeUdpPort } from '../../plugins/radius/test/radius-fixture.ts';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { runIsp } from '../support/run-isp.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';
import { startTestPostgres } from '../support/test-postgres.ts';
import { runFreeRadius } from './freeradius-process.ts';

/** A platform on a PostgreSQL of its own, and a FreeRADIUS with the configuration its command line writes. */
export interface PlatformWithFreeRadius extends AsyncDisposable {
  readonly databaseUrl: string;
  readonly dataDirectory: string;
  /** The folder of FreeRADIUS's configuration. */
  readonly configuration: string;
  /** What the command printed. */
  readonly printed: string;
  kernel(): TestKernel;
  /** Stops the platform as somebody at the machine does; FreeRADIUS and PostgreSQL go on. */
  stopPlatform(): Promise<void>;
  startPlatform(): Promise<ApiClient>;
  logIn(login: string, password: string): Promise<RadclientAnswer>;
  account(type: string, attributes: Readonly<Record<string, string | number>>): Promise<RadclientAnswer>;
}

/** As it is run in life: started by root, it becomes a user who may write nothing but its log. */
const asUser = process.getuid?.() === 0 ? ['--user', 'freerad'] : [];

export const nasSecret = 'testing123';

/** Starts all of it. */
export async function startPlatformWithFreeRadius(): Promise<PlatformWithFreeRadius> {
  const postgres = await startTestPostgres();
  const dataDirectory = await mkdtemp(join(tmpdir(), 'isp-test-'));
  const configuration = await mkdtemp(join(tmpdir(), 'isp-freeradius-'));
  const start = () => startTestKernel({ dataDirectory, environment: { ISP_DATABASE_URL: postgres.url } });
  let kernel: TestKernel | undefined = await start();
  const ports = { auth: await freeUdpPort(), acct: await freeUdpPort() };
  const printed = await runIsp(
    [
      ...['radius', 'freeradius-config', configuration, '--host', '127.0.0.1', '--threads', '4', ...asUser],
      ...['--auth-port', String(ports.auth), '--acct-port', String(ports.acct)],
    ],
    { ISP_DATA_DIR: dataDirectory, ISP_DATABASE_URL: postgres.url },
  );
  if (asUser.length > 0) await handOver(configuration);
  await runAsSuperuser(postgres.url, await readFile(join(configuration, 'role.sql'), 'utf8'));
  const stopFreeRadius = await runFreeRadius(configuration);
  return {
    databaseUrl: postgres.url,
    dataDirectory,
    configuration,
    printed,
    kernel: () => kernel as TestKernel,
    async stopPlatform() {
      await kernel?.stop();
      kernel = undefined;
    },
    async startPlatform() {
      kernel = await start();
      return await kernel.login();
    },
    logIn: (login, password) =>
      radclient({
        ...{ port: ports.auth, command: 'auth', secret: nasSecret },
        attributes: { 'User-Name': login, 'User-Password': password, 'NAS-IP-Address': '127.0.0.1' },
      }),
    account: (type, attributes) =>
      radclient({
        ...{ port: ports.acct, command: 'acct', secret: nasSecret },
        attributes: { 'Acct-Status-Type': type, 'NAS-IP-Address': '127.0.0.1', ...attributes },
      }),
    async [Symbol.asyncDispose]() {
      await stopFreeRadius();
      await kernel?.stop();
      await postgres[Symbol.asyncDispose]();
      for (const path of [dataDirectory, configuration]) await rm(path, { recursive: true, force: true });
    },
  };
}

/** What the command says is to be done next. */
async function handOver(configuration: string): Promise<void> {
  await promisify(execFile)('chgrp', ['-R', 'freerad', configuration]);
  await chmod(configuration, 0o750);
}

async function runAsSuperuser(connectionString: string, sql: string): Promise<void> {
  const admin = new Client({ connectionString });
  await admin.connect();
  await admin.query(sql);
  await admin.end();
}

/** An Internet service of a new customer, once the network has it. */
export async function orderInternet(
  api: ApiClient,
): Promise<{ serviceId: string; customerId: string; login: string; password: string }> {
  const customer = await api.post<{ id: string }>('/customers', { name: 'Ana Adler' });
  const tariff = await api.post<{ id: string }>('/tariffs', {
    name: 'Internet 100/50',
    type: 'internet',
    price: { amountMinor: 3_990, currency: 'EUR' },
    downKbps: 100_000,
    upKbps: 50_000,
  });
  const { body } = await api.post<{
    service: { id: string };
    credentials: { login: string; password: string };
  }>(`/customers/${customer.body.id}/services/internet`, { tariffId: tariff.body.id });
  await serviceBecomes(api, body.service.id, 'active');
  return { serviceId: body.service.id, customerId: customer.body.id, ...body.credentials };
}

/** Waits for a service's status. */
export async function serviceBecomes(api: ApiClient, id: string, status: string): Promise<void> {
  await eventually(
    async () => (await api.get<{ status: string }>(`/services/${id}`)).body.status,
    (now) => now === status,
    { within: 60_000, what: `the service being ${status}` },
  );
}

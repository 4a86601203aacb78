import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  ActionDefinition,
  Context,
  PluginHandle,
  PluginRuntime,
  Principal,
  ScheduleDefinition,
} from '@isp/sdk';
import { openPluginDatabase } from '@isp/sdk/data';
import { actionInvoker, type HostPorts, keyValueStore, makeContext } from '@isp/sdk/runtime';
import { Client } from 'pg';
import { createChildRegistry } from '../../../kernel/data-directory/child-registry.ts';
import { openDataDirectory } from '../../../kernel/data-directory/open-data-directory.ts';
import { migratePlatform } from '../../../kernel/database/migrate-platform.ts';
import { databaseOutbox } from '../../../kernel/database/outbox.ts';
import { pluginRole, urlFor } from '../../../kernel/database/plugin-role.ts';
import { startEmbeddedPostgres } from '../../../kernel/embedded/embedded-postgres.ts';
import { startRadiusServer } from '../embedded/radius-server.ts';

/** The plugin with a database of its own and its server on free ports. */
export interface RadiusFixture {
  /** The database as its superuser. */
  readonly admin: Client;
  readonly databaseUrl: string;
  readonly ports: { readonly auth: number; readonly acct: number };
  readonly broadcasts: { readonly topic: string; readonly data: object }[];
  readonly handle: PluginHandle;
  /** Packets counted so far under a reason. */
  count(reason: string): number;
  /** Calls an action as the host would: permission, validation, handler. */
  call<Result>(action: ActionDefinition, params: object, principal?: Principal): Promise<Result>;
  /** Runs a schedule's handler once, as the dispatcher would. */
  run(schedule: ScheduleDefinition): Promise<void>;
  close(): Promise<void>;
}

const plugin = { id: 'radius', version: '0.1.0' };
const self: Principal = { scope: 'system', id: 'plugin:radius', permissions: [], calls: ['radius.*'] };
export const staff: Principal = { scope: 'staff', id: 'staff-1', permissions: ['*'] };

/** @param coaWaits seconds after each sending of a CoA packet; default as in life. */
export async function startRadiusFixture(coaWaits?: readonly number[]): Promise<RadiusFixture> {
  const path = await mkdtemp(join(tmpdir(), 'isp-radius-'));
  const directory = await openDataDirectory(path);
  const postgres = await startEmbeddedPostgres({
    directory,
    children: createChildRegistry(directory.path),
    onProgress: () => undefined,
  });
  const admin = await migrated(postgres.url);
  const database = openPluginDatabase({
    url: pluginUrl(postgres.url),
    pool: 10,
    applicationName: 'test',
  });
  const broadcasts: RadiusFixture['broadcasts'][number][] = [];
  const ports = hostPorts(database, (topic, data) => broadcasts.push({ topic, data }));
  const counts = new Map<string, number>();
  const udp = { auth: await freeUdpPort(), acct: await freeUdpPort() };
  const handle = await startRadiusServer(runtimeOf(ports, counts, udp), coaWaits);
  await handle.open?.();
  return {
    admin,
    databaseUrl: postgres.url,
    ports: udp,
    broadcasts,
    handle,
    count: (reason) => counts.get(reason) ?? 0,
    call: <Result>(action: ActionDefinition, params: object, principal = staff) =>
      actionInvoker(action, ports)(params, { principal: JSON.stringify(principal) }) as Promise<Result>,
    run: (schedule) => {
      const context = makeContext(ports, { ...ports.self(), requestId: 'test', site: 'test' });
      const delivery = { messageId: 'test', attempt: 1, firstTime: async () => true };
      return schedule.handler(Object.assign(context, delivery), { tickAt: clock.now(), missed: 0 });
    },
    async close() {
      await handle.drain?.();
      await handle.stop?.();
      await database.close();
      await admin.end();
      await postgres.stop();
      await directory.close();
      await rm(path, { recursive: true, force: true });
    },
  };
}

/** What the plugin's own work is done with, in a process without the fixture. */
export function openRadiusContext(
  databaseUrl: string,
  config: Readonly<Record<string, unknown>>,
): { readonly context: Context; close(): Promise<void> } {
  const database = openPluginDatabase({ url: pluginUrl(databaseUrl), pool: 2, applicationName: 'test' });
  const ports = { ...hostPorts(database, () => undefined), config: () => config };
  return {
    context: makeContext(ports, { ...ports.self(), requestId: 'test', site: 'test' }),
    close: () => database.close(),
  };
}

/** What the passwords of the roles are made of. */
const databaseSecret = 'of this test';

async function migrated(databaseUrl: string): Promise<Client> {
  const request = {
    databaseUrl,
    databaseSecret,
    plugins: [{ id: 'radius', directory: join(import.meta.dirname, '..') }],
  };
  const [outcome] = await migratePlatform(request, () => undefined);
  if (outcome?.problem) throw new TypeError(`migration: ${outcome.problem}`);
  const admin = new Client({ connectionString: databaseUrl });
  await admin.connect();
  await admin.query(`INSERT INTO kernel.plugins (id, version) VALUES ('radius', '0.1.0')`);
  await admin.query('SET search_path = plugin_radius');
  return admin;
}

function pluginUrl(databaseUrl: string): string {
  const role = pluginRole('radius', databaseSecret);
  return urlFor(databaseUrl, role.login, role.loginPassword);
}

const clock = {
  now: () => Temporal.Now.instant(),
  today: (timeZone: string) => Temporal.Now.plainDateISO(timeZone),
};

function hostPorts(database: HostPorts['database'], broadcast: HostPorts['broadcast']): HostPorts {
  const nothing = () => undefined;
  const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };
  return {
    plugin,
    database,
    outbox: databaseOutbox,
    clock,
    log: { ...silent, child: () => silent },
    verify: (token) => JSON.parse(token ?? '') as Principal,
    config: () => ({}),
    answerSecret: () => '',
    self: () => ({ principal: self, token: JSON.stringify(self) }),
    call: () => Promise.reject(new TypeError('no other plugin here')),
    broadcast,
    kv: keyValueStore({ id: 'radius' }, clock),
    audit: {
      append: async () => false,
      write: async () => undefined,
      begin: async () => undefined,
      tell: async () => undefined,
      count: nothing,
    },
    fetch: () => Promise.reject(new TypeError('no internet here')),
  };
}

function runtimeOf(
  ports: HostPorts,
  counts: Map<string, number>,
  udp: { auth: number; acct: number },
): PluginRuntime {
  return {
    context: makeContext(ports, { ...ports.self(), requestId: 'test', site: 'test' }),
    log: ports.log,
    settings: {
      ISP_RADIUS_HOST: '127.0.0.1',
      ISP_RADIUS_AUTH_PORT: String(udp.auth),
      ISP_RADIUS_ACCT_PORT: String(udp.acct),
    },
    deriveKey: () => Buffer.alloc(32),
    hearBroadcasts: () => () => undefined,
    counter: () => ({
      add: ({ reason = '' }, amount = 1) => counts.set(reason, (counts.get(reason) ?? 0) + amount),
    }),
    async bindUdp({ host, port }) {
      const socket = createSocket('udp4');
      socket.bind(port, host);
      await once(socket, 'listening');
      return socket;
    },
  };
}

/** A UDP port nobody listens on at the moment. */
export async function freeUdpPort(): Promise<number> {
  const socket = createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  return port;
}

import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { ApiAnswer, ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { type PluginFolder, pluginFolder } from '../support/plugin-folder.ts';
import type { Hosts } from '../support/prepared-directory.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

/** A service as the tests look at it. */
export interface Shown {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly tariffId: string;
  readonly parentId?: string;
  readonly suspensionReason?: string;
  readonly components?: readonly { readonly id: string; readonly type: string; readonly status: string }[];
}

export interface Ordered {
  readonly service: Shown;
  readonly job: { readonly id: string };
  readonly components?: readonly {
    readonly id: string;
    readonly jobId: string;
    readonly type: string;
    readonly state: string;
    readonly credentials?: Readonly<Record<string, string>>;
  }[];
}

/** Names of the tariffs a shop sells. */
export type Tariffs = Readonly<
  Record<'internet' | 'faster' | 'voice' | 'iptv' | 'more' | 'bundle' | 'better', string>
>;

/** A platform that sells Internet access, voice, television (a third party's plugin) and bundles of all three. */
export interface Shop extends AsyncDisposable {
  readonly kernel: TestKernel;
  readonly admin: ApiClient;
  readonly tariffs: Tariffs;
}

export async function openShop({ hosts = 'together' }: { hosts?: Hosts } = {}): Promise<Shop> {
  const folder: PluginFolder = await pluginFolder('iptv');
  const kernel = await startTestKernel({ pluginsDirectory: folder.path, hosts });
  const admin = await kernel.login();
  for (const id of ['voice', 'bundle', 'iptv']) await runs(admin, id);
  await admin.post('/voice/numbers', { from: '493012345600', to: '493012345699' });
  return {
    kernel,
    admin,
    tariffs: await makeTariffs(admin),
    async [Symbol.asyncDispose]() {
      await kernel[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

async function makeTariffs(admin: ApiClient): Promise<Tariffs> {
  const make = async (name: string, type: string, fields: object) => {
    const price = { amountMinor: 1_990, currency: 'EUR' };
    const { status, body } = await admin.post<{ id: string }>('/tariffs', { name, type, price, ...fields });
    if (status !== 201) throw new TypeError(`no tariff: ${JSON.stringify(body)}`);
    return body.id;
  };
  const rates = [{ prefix: '', perMinute: '0.03', connect: '0', firstSeconds: 0, stepSeconds: 60 }];
  const internet = await make('Line', 'internet', { downKbps: 100_000, upKbps: 50_000 });
  const faster = await make('Fast line', 'internet', { downKbps: 300_000, upKbps: 50_000 });
  const voice = await make('Voice', 'voice', { rates });
  const iptv = await make('Television', 'iptv', { channels: 40 });
  const more = await make('More television', 'iptv', { channels: 90 });
  const bundle = await make('All in one', 'bundle', { components: [internet, voice, iptv] });
  const better = await make('More in one', 'bundle', { components: [faster, voice, more] });
  return { internet, faster, voice, iptv, more, bundle, better };
}

/** Waits until a plugin runs. */
export function runs(admin: ApiClient, id: string): Promise<unknown> {
  const state = async () => (await admin.get<{ state: string }>(`/plugins/${id}`)).body.state;
  return eventually(state, (now) => now === 'running', { within: 60_000, what: `${id} running` });
}

export async function customer(admin: ApiClient, name: string): Promise<string> {
  return (await admin.post<{ id: string }>('/customers', { name, email: `${randomUUID()}@example.com` })).body
    .id;
}

/** A box nobody has; those that begin with X are broken. */
export const box = (first = 'B') => first + randomUUID().slice(0, 8).toUpperCase();

export function order<T = Ordered>(
  admin: ApiClient,
  type: string,
  { id, key = randomUUID(), ...body }: { id: string; key?: string } & Record<string, unknown>,
): Promise<ApiAnswer<T>> {
  return admin.post<T>(`/customers/${id}/services/${type}`, body, { 'Idempotency-Key': key });
}

/** Waits until a service has a status, and answers it. */
export function becomes(admin: ApiClient, id: string, status: string): Promise<Shown> {
  return eventually(
    async () => (await admin.get<Shown>(`/services/${id}`)).body,
    (now) => now.status === status,
    { within: 60_000, what: `the service being ${status}` },
  );
}

/** How many rows the database has of each of these, past all plugins. */
export async function countOf(shop: Shop, ...tables: readonly string[]): Promise<number[]> {
  const counted = tables.map((table) => `(SELECT count(*)::int FROM ${table})`);
  const [row] = await rowsOf<{ counts: number[] }>(shop, `SELECT ARRAY[${counted}] AS counts`);
  return row?.counts ?? [];
}

/** What the database answers, past all plugins. */
export async function rowsOf<Row extends object>({ kernel }: Shop, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: (await kernel.runtime()).databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

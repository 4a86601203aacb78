import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import {
  askLive,
  connectLive,
  type Heard,
  keepSubscribed,
  type LiveClientOptions,
} from '../support/live-client.ts';
import { type PluginFolder, pluginFolder } from '../support/plugin-folder.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

let folder: PluginFolder;
let kernel: TestKernel;
let admin: ApiClient;
const opened: Heard[] = [];

beforeAll(async () => {
  folder = await pluginFolder('ticker', 'takes-topic');
  kernel = await startTestKernel({ pluginsDirectory: folder.path });
  admin = await kernel.login();
});

afterEach(() => {
  for (const { client } of opened.splice(0)) client.disconnect();
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
  await folder?.[Symbol.asyncDispose]();
});

function connect(options: LiveClientOptions = {}): Heard {
  const heard = connectLive(kernel.baseUrl, { token: admin.token as string, ...options });
  opened.push(heard);
  return heard;
}

const until = (what: string, fits: () => boolean, within = 60_000) =>
  eventually(fits, Boolean, { within, what });
const tick = (count: number) => admin.post<{ last: number }>('/ticks', { count });
const ticks = ({ messages }: Heard) =>
  messages.filter(({ event }) => event === 'change').map(({ data }) => (data as { tick: number }).tick);

async function staffWith(...permissions: string[]): Promise<ApiClient> {
  const name = `live-${permissions.length}-${Date.now()}`;
  expect((await admin.post('/roles', { name, permissions })).status).toBe(201);
  const user = { email: `${name}@test.example`, password: 'a password for tests' };
  const created = await admin.post('/users', { ...user, name, kind: 'staff', roles: [name] });
  expect(created.status).toBe(201);
  return kernel.login(user);
}

async function orderInternet(): Promise<string> {
  const { body: customer } = await admin.post<{ id: string }>('/customers', { name: 'Ana Adler' });
  const { body: tariff } = await admin.post<{ id: string }>('/tariffs', {
    name: 'Internet 100/50',
    type: 'internet',
    price: { amountMinor: 3990, currency: 'EUR' },
    downKbps: 100_000,
    upKbps: 50_000,
  });
  const order = `/customers/${customer.id}/services/internet`;
  const { body } = await admin.post<{ job: { id: string } }>(order, { tariffId: tariff.id });
  return body.job.id;
}

/** Asks for a WebSocket by hand. */
function upgrade(path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (resolve, reject) => {
      const asked = request(`${kernel.baseUrl}${path}`, {
        headers: {
          connection: 'Upgrade',
          upgrade: 'websocket',
          'sec-websocket-version': '13',
          'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
          ...headers,
        },
      });
      asked.on('upgrade', (response, socket) => {
        socket.destroy();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: '' });
      });
      asked.on('response', async (response) => {
        const body = (await response.toArray()).join('');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
      asked.on('error', reject);
      asked.end();
    },
  );
}

describe('coming in', () => {
  test.each([
    ['without a token', undefined],
    ['with a token of nobody', 'ist_0000000000000000000000000000'],
  ])('%s: a connect_error with code, status and detail', async (_, token) => {
    const heard = connectLive(kernel.baseUrl, token ? { token } : {});
    opened.push(heard);
    await until('the refusal', () => heard.refusals.length > 0);
    expect(heard.refusals[0]?.data).toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
    expect(heard.client.connected).toBe(false);
  });

  test('with an API key, as far as its scopes and its quota go', async () => {
    const wish = { name: 'wallboard', scopes: ['provisioning.job.read'], dailyQuota: 1 };
    const { body: key } = await admin.post<{ key: string }>('/api-keys', wish);
    const heard = connectLive(kernel.baseUrl, { token: key.key });
    opened.push(heard);
    await until('the connection', () => heard.client.connected);
    expect(await heard.client.emitWithAck('subscribe', { topic: 'jobs' })).toEqual({ ok: true });
    expect(await heard.client.emitWithAck('subscribe', { topic: 'plugins' })).toMatchObject({
      ok: false,
      error: { code: 'FORBIDDEN' },
    });
    const second = connectLive(kernel.baseUrl, { token: key.key });
    opened.push(second);
    await until('the refusal', () => second.refusals.length > 0);
    expect(second.refusals[0]?.data).toMatchObject({ code: 'QUOTA_EXCEEDED', status: 429 });
  });

  test('a page of another site is refused, one of this host is not', async () => {
    const socket = '/realtime/?EIO=4&transport=websocket';
    const foreign = await upgrade(socket, { origin: 'https://elsewhere.example' });
    expect(foreign.status).toBe(403);
    expect(JSON.parse(foreign.body)).toMatchObject({ code: 'GATEWAY_ORIGIN_REFUSED', status: 403 });
    const own = await upgrade(socket, { origin: kernel.baseUrl, 'x-request-id': 'mine' });
    expect(own).toMatchObject({ status: 101, headers: { 'x-request-id': 'mine' } });
    expect(own.headers['x-isp-node']).toBeDefined();
  });

  test('other ways to the door say what is offered', async () => {
    const plain = await fetch(`${kernel.baseUrl}/realtime/?EIO=4&transport=polling`);
    expect(plain.status).toBe(426);
    expect(plain.headers.get('upgrade')).toBe('websocket');
    expect(await plain.json()).toMatchObject({ code: 'GATEWAY_WEBSOCKET_ONLY' });
    const elsewhere = await upgrade('/api/v1/customers');
    expect(elsewhere.status).toBe(404);
    expect(elsewhere.headers['content-type']).toContain('application/problem+json');
    expect(JSON.parse(elsewhere.body)).toMatchObject({ code: 'NOT_FOUND' });
    expect((await upgrade('/realtime/?EIO=9&transport=carrier-pigeon')).status).toBe(400);
    const passedOver = await upgrade('/health/live', { upgrade: 'h2c' });
    expect(passedOver.status).toBe(200);
  });
});

describe('watching', () => {
  test('a job is in the snapshot or comes as a change, until it is done', async () => {
    const heard = connect();
    expect(await askLive(heard.client, 'subscribe', { topic: 'jobs' })).toEqual({ ok: true });
    await until('the snapshot', () => heard.messages.length === 1);
    expect(heard.messages[0]).toMatchObject({ event: 'snapshot', topic: 'jobs', data: { data: [] } });
    const id = await orderInternet();
    const rows = () => heard.messages.slice(1).map(({ data }) => data as { id: string; status: string });
    await until('the job to be done', () => rows().some(({ status }) => status === 'done'), 30_000);
    expect(rows().map((row) => [row.id, row.status])).toEqual([
      [id, 'queued'],
      [id, 'running'],
      [id, 'done'],
    ]);
    expect(heard.messages.map(({ seq }) => seq)).toEqual([0, 1, 2, 3]);
    const row = (await admin.get(`/provisioning/jobs/${id}`)).body;
    expect(row).toMatchObject(rows().at(-1) as object);
    const later = connect();
    await askLive(later.client, 'subscribe', { topic: 'jobs' });
    await until('the snapshot', () => later.messages.length === 1);
    expect(later.messages[0]).toMatchObject({ seq: 3, data: { data: [{ id, status: 'done' }] } });
  });

  test('the snapshot is read with the rights of who asks', async () => {
    const ana = await staffWith('ticker.tick.read');
    const heard = connect({ token: ana.token as string });
    await askLive(heard.client, 'subscribe', { topic: 'ticks' });
    await until('the snapshot', () => heard.messages.length === 1);
    const asked = expect.stringMatching(/^live-1-.*@test\.example$/);
    expect(heard.messages[0]?.data).toMatchObject({ asked });
  });

  test('without the permission, and of a topic there is not', async () => {
    const ana = await staffWith('ticker.tick.read');
    const { client } = connect({ token: ana.token as string });
    expect(await askLive(client, 'subscribe', { topic: 'jobs' })).toMatchObject({
      ok: false,
      error: { code: 'FORBIDDEN', status: 403, detail: expect.stringContaining('provisioning.job.read') },
    });
    expect(await askLive(client, 'subscribe', { topic: 'weather' })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND', status: 404 },
    });
  });

  test('one that was away gets what it missed, and no snapshot', async () => {
    const heard = connect();
    await askLive(heard.client, 'subscribe', { topic: 'ticks' });
    await tick(2);
    await until('two ticks', () => heard.messages.length === 3);
    heard.client.disconnect();
    await tick(3);
    const again = connect();
    const { epoch, seq: since } = heard.messages.at(-1) as { epoch: string; seq: number };
    await askLive(again.client, 'subscribe', { topic: 'ticks', epoch, since });
    const { body } = await tick(1);
    await until('the missed ones', () => again.messages.length === 4);
    expect(again.messages.every(({ event }) => event === 'change')).toBe(true);
    expect(again.messages.map(({ seq }) => seq - since)).toEqual([1, 2, 3, 4]);
    expect(ticks(again).at(-1)).toBe(body.last);
  });

  test('the state of the plugins', async () => {
    const heard = connect();
    await askLive(heard.client, 'subscribe', { topic: 'plugins' });
    await until('the snapshot', () => heard.messages.length === 1);
    const [snapshot] = heard.messages as { data: { data: { id: string }[] } }[];
    expect(snapshot?.data.data.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['realtime', 'gateway', 'ticker']),
    );
  });
});

describe('owning a topic', () => {
  test('a plugin that wants the topic of another is refused with both named', async () => {
    const { body } = await admin.get<{ reason?: string }>('/plugins/takes-topic');
    expect(body.reason).toContain('takes-topic wants the live topic jobs, which is taken by provisioning');
  });

  test('a plugin broadcasts on its own topics only', async () => {
    const answer = await admin.post('/ticks', { count: 1, topic: 'jobs' });
    expect(answer).toMatchObject({ status: 500, body: { code: 'TOPIC_NOT_DECLARED' } });
  });

  test('who watches a topic of a plugin that is disabled is told', async () => {
    const heard = connect();
    await askLive(heard.client, 'subscribe', { topic: 'ticks' });
    await admin.post('/plugins/ticker/disable');
    await until('the end', () => heard.ended.length === 1);
    expect(heard.ended).toMatchObject([{ topic: 'ticks', error: { code: 'NOT_FOUND' } }]);
    await admin.post('/plugins/ticker/enable');
    await eventually(
      () => askLive(heard.client, 'subscribe', { topic: 'ticks' }),
      ({ ok }) => ok,
      { within: 60_000, what: 'subscribing again' },
    );
  });
});

describe('when parts are replaced', () => {
  test.each(['ticker', 'gateway', 'realtime'])(
    'a client is up to date after a reload of %s',
    async (plugin) => {
      const heard = connect({ reconnection: true });
      const answers = keepSubscribed(heard, 'ticks');
      await until('the snapshot', () => heard.messages.length === 1);
      const { body } = await admin.post<{ lastChange: object }>(`/plugins/${plugin}/reload`);
      expect(body).toMatchObject({ lastChange: { outcome: 'done' } });
      await eventually(
        async () => {
          const { last } = (await tick(1)).body;
          await new Promise((resolve) => setTimeout(resolve, 200));
          return { last, seen: ticks(heard).at(-1), node: heard.leaving.length };
        },
        ({ last, seen }) => last === seen,
        { within: 60_000, what: 'a change seen again' },
      );
      if (plugin !== 'ticker') {
        await until('the notice', () => heard.leaving.length > 0);
        expect(heard.leaving).toMatchObject([{ code: 'REALTIME_RESTARTING' }]);
        await until('coming back', () => heard.client.connected && answers.length === 2);
      }
      expect(answers.every(({ ok }) => ok)).toBe(true);
      const { last } = (await tick(1)).body;
      await until('the last one', () => ticks(heard).at(-1) === last);
    },
  );

  test('after the bus was away nobody trusts what he has', async () => {
    const heard = connect({ reconnection: true });
    keepSubscribed(heard, 'ticks');
    await until('the snapshot', () => heard.messages.length === 1);
    const { pids } = await kernel.runtime();
    process.kill(pids.nats as number, 'SIGKILL');
    await until('another snapshot', () => heard.messages.length === 2, 30_000);
    expect(heard.leaving).toMatchObject([{ code: 'REALTIME_OUT_OF_STEP' }]);
    expect(heard.messages[1]).toMatchObject({ event: 'snapshot' });
    expect(heard.messages[1]?.epoch).not.toBe(heard.messages[0]?.epoch);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { startReceiver } from '../../plugins/webhooks/test/receiver.ts';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { type PluginFolder, pluginFolder } from '../support/plugin-folder.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

type Receiver = Awaited<ReturnType<typeof startReceiver>>;

interface Payload {
  readonly type: string;
  readonly data: { readonly resellerId?: string; readonly number?: number; readonly status?: string };
}

interface Log {
  readonly data: readonly { readonly status: string }[];
}

let folder: PluginFolder;
let kernel: TestKernel;
let admin: ApiClient;
let receiver: Receiver;

beforeAll(async () => {
  [folder, receiver] = await Promise.all([pluginFolder('effects'), startReceiver()]);
  kernel = await startTestKernel({
    pluginsDirectory: folder.path,
    mode: 'sandbox',
    environment: { ISP_ALLOW_PRIVATE_HOSTS: '1' },
  });
  admin = await kernel.login();
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
  await folder?.[Symbol.asyncDispose]();
  await receiver?.[Symbol.asyncDispose]();
});

const payloadsOf = ({ received }: Receiver) => received.map(({ body }) => JSON.parse(body) as Payload);

async function endpoint(as: ApiClient, to: Receiver, events: string[]) {
  const { status, body } = await as.post<{ id: string; secret: string; resellerId: string }>(
    '/webhooks/endpoints',
    { url: to.url, events },
  );
  expect(status).toBe(201);
  return body;
}

/** A reseller, and somebody of it who is signed in. */
async function reseller(name: string) {
  const { body } = await admin.post<{ id: string }>('/resellers', { name });
  const user = { email: `${name}@resellers.example`, password: `a long password of ${name}` };
  const roles = ['reseller-administrator'];
  const made = await admin.post('/users', { ...user, name, kind: 'reseller', resellerId: body.id, roles });
  expect(made.status).toBe(201);
  return { id: body.id, api: await kernel.login(user) };
}

describe('an event', () => {
  test('of a change that was rolled back is never sent; one that was committed is, signed', async () => {
    const { secret, id } = await endpoint(admin, receiver, ['side-effects.*']);
    expect((await admin.post('/effects/events', { count: 3, rollBack: true })).status).toBe(409);
    expect((await admin.post('/effects/events', { count: 5 })).status).toBe(201);
    await eventually(
      () => receiver.received.length,
      (count) => count >= 5,
      { within: 60_000, what: 'five webhooks' },
    );
    for (const { body, headers } of receiver.received)
      new Webhook(secret).verify(body, headers as Record<string, string>);
    expect(
      payloadsOf(receiver)
        .map(({ data }) => data.number)
        .sort(),
    ).toEqual([0, 1, 2, 3, 4]);
    const log = await eventually(
      async () => (await admin.get<Log>(`/webhooks/deliveries?filter[endpointId]=${id}`)).body,
      ({ data }) => data.filter(({ status }) => status === 'delivered').length === 5,
      { within: 60_000, what: 'five rows of the log' },
    );
    expect(log.data.length).toBe(5);
    expect(JSON.stringify(log)).not.toContain(secret);
    await admin.send('DELETE', `/webhooks/endpoints/${id}`);
  });

  test('is sent later when the process of webhooks was killed, also one it had in hand', async () => {
    await using patient = await startReceiver();
    patient.mood.hangs = true;
    await endpoint(admin, patient, ['side-effects.happened']);
    const { body: row } = await admin.get<{ pid: number }>('/plugins/webhooks');
    await admin.post('/effects/events', { count: 1 });
    await eventually(
      () => patient.received.length,
      (count) => count === 1,
      { within: 60_000, what: 'the first try' },
    );
    process.kill(row.pid, 'SIGKILL');
    patient.mood.hangs = false;
    await admin.post('/effects/events', { count: 20 });
    await eventually(
      () => new Set(patient.received.map(({ headers }) => headers['webhook-id'])).size,
      (count) => count === 21,
      { within: 60_000, what: 'all of them' },
    );
    const ids = () => patient.received.map(({ headers }) => headers['webhook-id']);
    await eventually(
      () => ids().filter((id) => id === ids()[0]).length,
      (count) => count === 2,
      { within: 60_000, what: 'the interrupted one again' },
    );
  });

  test('of one reseller never reaches the endpoint of another', async () => {
    await using ofNorth = await startReceiver();
    await using ofSouth = await startReceiver();
    const [north, south] = [await reseller('north'), await reseller('south')];
    await endpoint(north.api, ofNorth, ['*']);
    await endpoint(south.api, ofSouth, ['*']);
    for (const { api } of [north, south])
      for (const name of ['Ana', 'Ben', 'Cem'])
        expect((await api.post('/customers', { name })).status).toBe(201);
    await admin.post('/customers', { name: 'Of the ISP' });
    for (const own of [ofNorth, ofSouth])
      await eventually(
        () => payloadsOf(own).filter(({ type }) => type === 'customers.customer-created').length,
        (count) => count === 3,
        { within: 60_000, what: 'webhooks of three customers' },
      );
    const owners = (own: Receiver) => new Set(payloadsOf(own).map(({ data }) => data.resellerId));
    expect(owners(ofNorth)).toEqual(new Set([north.id]));
    expect(owners(ofSouth)).toEqual(new Set([south.id]));
    const { body: list } = await north.api.get<{ data: { resellerId: string }[] }>('/webhooks/endpoints');
    expect(list.data.map(({ resellerId }) => resellerId)).toEqual([north.id]);
  });
});

test('the events of services and their jobs are listed with what they carry', async () => {
  interface Listed {
    readonly data: { name: string; forResellers: boolean; data?: { properties: object } }[];
  }
  for (const path of ['/webhooks/events', '/comms/events']) {
    const { body } = await admin.get<Listed>(path);
    const job = body.data.find(({ name }) => name === 'provisioning.job-status-changed');
    expect(job?.data?.properties).toHaveProperty('status');
    expect(body.data.map(({ name }) => name)).not.toContain('subscriptions.provisioning-requested');
  }
});

test('an invitation that is sent in sandbox mode is seen with its text', async () => {
  const to = 'invited@example.net';
  const user = { email: to, name: 'Invited', kind: 'staff', roles: ['support'] };
  expect((await admin.post('/users', user)).status).toBe(201);
  interface Captured {
    readonly data: { subject: string; text: string }[];
  }
  const { data } = await eventually(
    async () => (await admin.get<Captured>(`/sandbox/messages?filter[to]=${to}`)).body,
    (captured) => captured.data.length === 1,
    { within: 60_000, what: 'the invitation' },
  );
  expect(data[0]?.text).toMatch(/token|invitation/i);
});

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type FakeRouter,
  startFakeRouter,
} from '../../marketplace/catalogue/mikrotik/test/fake-router/fake-router.ts';
import {
  apiKey,
  type FakeStripe,
  signed,
  startFakeStripe,
} from '../../marketplace/catalogue/stripe-payments/test/fake-stripe/fake-stripe.ts';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { projectDirectory } from '../support/project-directory.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

const webhookSecret = 'whsec_of_this_test';
const plugins = ['mikrotik', 'stripe-payments', 'sms-http', 'chat-notifier'];

let kernel: TestKernel;
let admin: ApiClient;
let router: FakeRouter;
let stripe: FakeStripe;
let customerId: string;

beforeAll(async () => {
  [router, stripe] = await Promise.all([startFakeRouter(), startFakeStripe()]);
  const pluginsDirectory = join(projectDirectory, 'marketplace', 'catalogue');
  kernel = await startTestKernel({ pluginsDirectory });
  admin = await kernel.login();
  await configure('mikrotik', { sealingKey: 'a key of at least thirty-two characters' });
  await configure('stripe-payments', { apiKey, webhookSecret, apiBaseUrl: stripe.baseUrl });
  await configure('sms-http', { provider: 'bird', secret: 'an access key', sender: 'MyISP' });
  await configure('chat-notifier', { webhookUrl: 'https://hooks.slack.com/services/T/B/secret' });
  await configure('provisioning', { drivers: { internet: ['radius', 'mikrotik'] } });
}, 240_000);

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
  await router?.[Symbol.asyncDispose]();
  await stripe?.[Symbol.asyncDispose]();
});

async function configure(plugin: string, values: object): Promise<void> {
  const { status, body } = await admin.send('PUT', `/plugins/${plugin}/config`, { values });
  expect({ plugin, status, body: status === 200 ? undefined : body }).toEqual({ plugin, status: 200 });
}

async function created<T>(path: string, body: object): Promise<T> {
  const answer = await admin.post<T>(path, body);
  expect({ path, status: answer.status, body: answer.body }).toMatchObject({ status: 201 });
  return answer.body;
}

test('the plugins of the catalogue wait for their settings, and run once they have them', async () => {
  const rows = await eventually(
    async () =>
      (await admin.get<{ data: { id: string; state: string; runtime: string }[] }>('/plugins')).body.data,
    (all) => plugins.every((id) => all.some((row) => row.id === id && row.state === 'running')),
    { within: 60_000, what: 'the plugins of the catalogue running' },
  );
  const runtimes = plugins.map((id) => rows.find((row) => row.id === id)?.runtime);
  expect(runtimes).toEqual(['node', 'node', 'sandbox', 'sandbox']);
});

test('a subscriber is set up on the router after RADIUS', async () => {
  const { user, password, port, fingerprint } = router;
  const device = { name: 'bras-1', address: '127.0.0.1', port, user, password, fingerprint };
  const { id } = await created<{ id: string }>('/mikrotik/devices', device);
  expect((await admin.post(`/mikrotik/devices/${id}/test`)).body).toMatchObject({ usable: true });
  customerId = (await created<{ id: string }>('/customers', { name: 'Ana Adler', email: 'ana@example.com' }))
    .id;
  const tariff = await created<{ id: string }>('/tariffs', {
    name: 'Internet 100/50',
    type: 'internet',
    price: { amountMinor: 3990, currency: 'EUR' },
    downKbps: 100_000,
    upKbps: 50_000,
  });
  const ordered = await admin.post<{ job: { id: string }; credentials: { login: string } }>(
    `/customers/${customerId}/services/internet`,
    { tariffId: tariff.id },
  );
  const path = `/provisioning/jobs/${ordered.body.job.id}`;
  await eventually(
    async () => (await admin.get(path)).body,
    ({ status }) => status === 'done',
    { within: 60_000, what: 'the provisioning job' },
  );
  const { login } = ordered.body.credentials;
  expect(router.state.of('ppp/secret')).toMatchObject([{ name: login, profile: 'isp-100000-50000' }]);
});

describe('Stripe', () => {
  test('charges a payment, and its call-back over the gateway is checked to the byte', async () => {
    const amount = { amountMinor: 3990, currency: 'EUR' };
    const asked = { customerId, amount, idempotencyKey: 'invoice-17' };
    const payment = await created<{ id: string; intentId: string }>('/stripe-payments/payments', asked);
    const sent = {
      id: 'evt_1',
      type: 'payment_intent.succeeded',
      created: Math.floor(Date.now() / 1_000) + 1,
      data: { object: { id: payment.intentId, status: 'succeeded' } },
    };
    const { body, headers } = signed(sent, webhookSecret);
    const nobody = { 'content-type': 'application/json; charset=utf-8', ...headers };
    const send = (text: string) =>
      fetch(`${kernel.baseUrl}/api/v1/stripe-payments/webhook`, {
        method: 'POST',
        body: text,
        headers: nobody,
      });
    expect((await send(JSON.stringify(sent))).status).toBe(400);
    expect((await send(body)).status).toBe(200);
    expect((await send(body)).status).toBe(200);
    const read = await admin.get(`/stripe-payments/payments/${payment.id}`);
    expect(read.body).toMatchObject({ status: 'succeeded' });
  });
});

describe('in the sandbox', () => {
  test('the chat notifier has heard of the new customer, and keeps it until the channel takes it', async () => {
    const news = await eventually(
      async () =>
        (await admin.get<{ data: { text: string }[]; problem?: string }>('/chat-notifier/news')).body,
      ({ data, problem }) => data.length > 0 && problem !== undefined,
      { within: 60_000, what: 'news that the channel did not take' },
    );
    expect(news.data[0]?.text).toBe('New customer: Ana Adler');
    expect(JSON.stringify(news)).not.toContain('services/T/B');
  });

  test('the SMS gateway takes a message once, and says why it is not sent yet', async () => {
    const text = { key: 'welcome-1', to: '+4915112345678', text: 'Welcome!' };
    expect((await admin.post('/sms-http/messages', text)).status).toBe(202);
    expect((await admin.post('/sms-http/messages', text)).status).toBe(202);
    const message = await eventually(
      async () =>
        (
          await admin.get<{ attempts: number; status: string; reason?: string }>(
            '/sms-http/messages/welcome-1',
          )
        ).body,
      ({ attempts }) => attempts > 0,
      { within: 60_000, what: 'a try to send' },
    );
    expect(message.reason).toBeDefined();
  });

  test('settings that cannot work are refused with the reason of the plugin', async () => {
    const values = { provider: 'twilio', account: 'BC123', secret: 'a token', sender: 'MyISP' };
    const { status, body } = await admin.send('PUT', '/plugins/sms-http/config', { values });
    expect({ status, detail: body.detail }).toEqual({
      status: 422,
      detail: expect.stringContaining('Account SID of Twilio begins with AC'),
    });
  });
});

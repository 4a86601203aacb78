import { rootResellerId } from '@isp/sdk';
import { describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { startReceiver } from './receiver.ts';
import { customerCreated, startWebhooks, until } from './webhooks-fixture.ts';

const headersOf = (headers: object) => headers as Record<string, string>;

describe('a webhook', () => {
  test('is signed so that the library of Standard Webhooks verifies it, and says what happened', async () => {
    await using receiver = await startReceiver();
    receiver.mood.body = 'thanks';
    receiver.mood.status = 200;
    await using host = await startWebhooks();
    const ask = { url: receiver.url, events: ['customers.*'] };
    const { secret, ...endpoint } = await host.call('webhooks.endpoints.create', ask);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    await customerCreated(host, rootResellerId);
    await until(() => receiver.received.length === 1);
    const [request] = receiver.received;
    const payload = new Webhook(secret).verify(request?.body ?? '', headersOf(request?.headers ?? {}));
    expect(payload).toEqual({
      type: 'customers.customer-created',
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
      data: expect.objectContaining({ name: 'Ana', resellerId: rootResellerId }),
    });
    const other = new Webhook(`whsec_${Buffer.alloc(32).toString('base64')}`);
    expect(() => other.verify(request?.body ?? '', headersOf(request?.headers ?? {}))).toThrow();
    const log = async () => (await host.call('webhooks.deliveries.list', {})).data;
    await until(async () => (await log())[0]?.status === 'delivered');
    expect(await log()).toMatchObject([
      {
        endpointId: endpoint.id,
        tries: 1,
        attempts: [{ status: 200, response: 'thanks', url: receiver.url }],
      },
    ]);
    expect((await log())[0]?.messageId).toBe(request?.headers['webhook-id']);
  });

  test('of an event that is delivered to the plugin twice is sent once', async () => {
    await using receiver = await startReceiver();
    await using host = await startWebhooks();
    await host.call('webhooks.endpoints.create', { url: receiver.url, events: ['*'] });
    const messageId = '01900000-0000-7000-8000-0000000000ee';
    await customerCreated(host, rootResellerId, { messageId });
    await customerCreated(host, rootResellerId, { messageId });
    await until(() => receiver.received.length === 1);
    expect((await host.call('webhooks.deliveries.list', {})).page.total).toBe(1);
  });

  test('carries both signatures while its secret is being rotated, and the new one afterwards', async () => {
    await using receiver = await startReceiver();
    await using host = await startWebhooks();
    const ask = { url: receiver.url, events: ['*'] };
    const { id, secret: first } = await host.call('webhooks.endpoints.create', ask);
    const { secret: second } = await host.call('webhooks.endpoints.rotate-secret', { id });
    await host.call('webhooks.endpoints.ping', { id });
    await until(() => receiver.received.length === 1);
    await host.call('webhooks.endpoints.rotate-secret', { id, overlapSeconds: 0 });
    await host.call('webhooks.endpoints.ping', { id });
    await until(() => receiver.received.length === 2);
    const [during, after] = receiver.received;
    const verifies = (secret: string, request = during) =>
      new Webhook(secret).verify(request?.body ?? '', headersOf(request?.headers ?? {}));
    expect(verifies(first)).toMatchObject({ type: 'webhooks.ping' });
    expect(verifies(second)).toMatchObject({ type: 'webhooks.ping' });
    expect(() => verifies(second, after)).toThrow();
    expect(after?.headers['webhook-signature']?.toString().split(' ').length).toBe(1);
  });
});

test('no table has a secret that could be used, and none is shown again', async () => {
  await using host = await startWebhooks();
  const ask = { url: 'http://127.0.0.1:9/hook', events: ['*'] };
  const { id, secret } = await host.call('webhooks.endpoints.create', ask);
  const { secret: rotated } = await host.call('webhooks.endpoints.rotate-secret', { id });
  const shown = await host.call('webhooks.endpoints.get', { id });
  const tables = ['webhook_endpoints', 'webhook_secrets', 'webhook_deliveries'];
  const rows = await Promise.all(tables.map((table) => host.rows(`SELECT * FROM ${table}`)));
  const text = JSON.stringify([shown, rows, host.log]);
  for (const one of [secret, rotated]) expect(text).not.toContain(one.slice('whsec_'.length));
  expect(rows[1]).toHaveLength(1);
});

import { describe, expect, test } from '@jest/globals';
import { startReceiver } from './receiver.ts';
import { startWebhooks, until } from './webhooks-fixture.ts';

const events = ['*'];

describe('an endpoint is refused', () => {
  test.each([
    'https://127.0.0.1/hook',
    'https://localhost/hook',
    'https://[::1]/hook',
    'https://[::ffff:10.0.0.1]/hook',
    'https://10.1.2.3/hook',
    'https://192.168.1.1:8443/hook',
    'https://169.254.169.254/latest/meta-data',
    'https://0x7f.1/hook',
    'https://2130706433/hook',
    'http://example.com/hook',
    'https://user:secret@example.com/hook',
    'ftp://example.com/hook',
  ])('at %s', async (url) => {
    await using host = await startWebhooks({ privateHosts: '0' });
    await expect(host.call('webhooks.endpoints.create', { url, events })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      errors: [{ path: '/url' }],
    });
  });

  test('for an event nobody declares', async () => {
    await using host = await startWebhooks();
    const ask = { url: 'https://192.0.2.1/hook', events: ['customers.customer-creatd'] };
    await expect(host.call('webhooks.endpoints.create', ask)).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
    });
  });

  test('beyond twenty of one reseller, also when they are added at the same time', async () => {
    await using host = await startWebhooks();
    const ask = { url: 'http://127.0.0.1:9/hook', events };
    const added = Array.from({ length: 22 }, () => host.call('webhooks.endpoints.create', ask));
    const refused = (await Promise.allSettled(added)).filter(({ status }) => status === 'rejected');
    expect(refused.length).toBe(2);
    expect((await host.call('webhooks.endpoints.list', {})).page.total).toBe(20);
  });
});

test('an address that became a private one is not reached, and the log says so', async () => {
  await using receiver = await startReceiver();
  await using host = await startWebhooks({ privateHosts: '0' });
  const ask = { url: 'https://hooks.example.invalid/hook', events };
  const { id } = await host.call('webhooks.endpoints.create', ask);
  const https = receiver.url.replace('http:', 'https:');
  await host.rows(`UPDATE webhook_endpoints SET url = '${https}'`);
  const { id: deliveryId } = await host.call('webhooks.endpoints.ping', { id });
  const log = () => host.call('webhooks.deliveries.get', { id: deliveryId });
  await until(async () => (await log()).tries === 1);
  expect((await log()).attempts).toMatchObject([
    { error: expect.stringContaining('not one of the public internet') },
  ]);
  expect(receiver.received).toEqual([]);
});

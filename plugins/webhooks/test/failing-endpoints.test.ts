import { rootResellerId } from '@isp/sdk';
import { describe, expect, test } from '@jest/globals';
import type { Delivery } from '../contract/index.ts';
import { type ReceiverMood, startReceiver } from './receiver.ts';
import { customerCreated, startWebhooks, tryNow, until } from './webhooks-fixture.ts';

type Host = Awaited<ReturnType<typeof startWebhooks>>;

const contact = 'owner@example.net';
const newest = async (host: Host) => (await host.call('webhooks.deliveries.list', {})).data[0] as Delivery;

/** One event for one endpoint of a receiver in this mood, after its first try. */
async function triedOnce(
  host: Host,
  receiver: { url: string; mood: ReceiverMood },
  mood: Partial<ReceiverMood>,
) {
  Object.assign(receiver.mood, mood);
  const endpoint = await host.call('webhooks.endpoints.create', {
    url: receiver.url,
    events: ['*'],
    contact,
  });
  await customerCreated(host, rootResellerId);
  await until(async () => (await newest(host)).tries === 1);
  return { endpoint, delivery: await newest(host) };
}

/** Seconds from the end of the try to the next one. */
function waitSeconds({ updatedAt, nextAttemptAt }: Delivery): number {
  return Temporal.Instant.from(updatedAt)
    .until(nextAttemptAt as string)
    .total('seconds');
}

describe('a try that failed', () => {
  test.each([
    ['500', { status: 500 }, 5],
    [
      'a redirect, which is not followed',
      { status: 302, headers: { location: 'https://elsewhere.example' } },
      5,
    ],
    ['429 with Retry-After in seconds', { status: 429, headers: { 'retry-after': '120' } }, 120],
    ['503 with a Retry-After sooner than the plan', { status: 503, headers: { 'retry-after': '1' } }, 5],
  ])('with %s is repeated in its time', async (_what, mood, seconds) => {
    await using receiver = await startReceiver();
    await using host = await startWebhooks();
    const { delivery } = await triedOnce(host, receiver, { body: 'sorry', ...mood });
    expect(delivery).toMatchObject({
      status: 'pending',
      attempts: [{ status: mood.status, response: 'sorry' }],
    });
    expect(waitSeconds(delivery)).toBeGreaterThan(seconds - 0.5);
    expect(waitSeconds(delivery)).toBeLessThan(seconds * 1.1 + 0.5);
    expect(receiver.received.length).toBe(1);
  });

  test('is repeated with the same webhook-id and body, and a timestamp of its own, after 5 s of real time', async () => {
    await using receiver = await startReceiver();
    await using host = await startWebhooks();
    await triedOnce(host, receiver, { status: 500 });
    receiver.mood.status = 204;
    await until(async () => (await newest(host)).status === 'delivered');
    const [one, two] = receiver.received;
    expect(two?.headers['webhook-id']).toBe(one?.headers['webhook-id']);
    expect(two?.body).toBe(one?.body);
    const stamps = [one, two].map((request) => Number(request?.headers['webhook-timestamp']));
    expect((stamps[1] ?? 0) - (stamps[0] ?? 0)).toBeGreaterThanOrEqual(4);
  });

  test('eight times is given up, and can be replayed with the same webhook-id', async () => {
    await using receiver = await startReceiver();
    await using host = await startWebhooks();
    const { delivery } = await triedOnce(host, receiver, { status: 500 });
    for (let tries = 2; tries <= 8; tries += 1) {
      await tryNow(host, delivery.id);
      await until(async () => (await newest(host)).tries === tries);
    }
    expect(await newest(host)).toMatchObject({ status: 'failed', reason: expect.stringContaining('500') });
    receiver.mood.status = 200;
    const replay = await host.call('webhooks.deliveries.replay', { id: delivery.id });
    expect(replay).toMatchObject({ replayOf: delivery.id, messageId: delivery.messageId });
    await until(async () => (await newest(host)).status === 'delivered');
    expect(receiver.received.at(-1)?.headers['webhook-id']).toBe(delivery.messageId);
  });
});

describe('an endpoint', () => {
  test('that answers 410 is disabled at once, its contact told once, and nothing more is sent', async () => {
    await using receiver = await startReceiver();
    await using host = await startWebhooks();
    const { endpoint } = await triedOnce(host, receiver, { status: 410 });
    const { id } = endpoint;
    expect(await host.call('webhooks.endpoints.get', { id })).toMatchObject({
      status: 'disabled',
      disabledReason: 'gone',
    });
    await host.runJobs();
    expect(host.mails).toMatchObject([{ to: contact, template: 'webhooks.endpoint-disabled' }]);
    expect(host.published).toMatchObject([{ name: 'webhooks.endpoint-disabled', data: { reason: 'gone' } }]);
    await customerCreated(host, rootResellerId);
    expect((await host.call('webhooks.deliveries.list', {})).page.total).toBe(1);
    const ping = host.call('webhooks.endpoints.ping', { id });
    await expect(ping).rejects.toMatchObject({ code: 'WEBHOOKS_ENDPOINT_DISABLED' });
  });

  test('that has failed for five days is disabled with one notice, whatever else fails then', async () => {
    await using receiver = await startReceiver();
    await using host = await startWebhooks();
    const { endpoint } = await triedOnce(host, receiver, { status: 500 });
    const { id } = endpoint;
    expect(await host.call('webhooks.endpoints.get', { id })).toMatchObject({ status: 'active' });
    await host.rows(`UPDATE webhook_endpoints SET failing_since = now() - interval '121 hours'`);
    for (let more = 0; more < 3; more += 1) await customerCreated(host, rootResellerId);
    await until(async () => (await host.call('webhooks.endpoints.get', { id })).status === 'disabled');
    await host.runJobs();
    expect(host.mails.length).toBe(1);
    expect(host.published.length).toBe(1);
    const left = await host.rows(`SELECT id FROM webhook_deliveries WHERE status = 'pending'`);
    expect(left).toEqual([]);
    await host.call('webhooks.endpoints.change', { id, status: 'active' });
    const enabled = await host.call('webhooks.endpoints.get', { id });
    expect(enabled).not.toHaveProperty('failingSince');
    expect(enabled).not.toHaveProperty('disabledReason');
  });

  test('that failed once a week ago and once today is not disabled', async () => {
    await using receiver = await startReceiver();
    await using host = await startWebhooks();
    const { endpoint } = await triedOnce(host, receiver, { status: 500 });
    await host.rows(`UPDATE webhook_endpoints SET failing_since = now() - interval '7 days',
      last_failure_at = now() - interval '6 days'`);
    await customerCreated(host, rootResellerId);
    await until(async () => (await newest(host)).tries === 1);
    const after = await host.call('webhooks.endpoints.get', { id: endpoint.id });
    expect(after.status).toBe('active');
    // Anew, not as it was a week ago.
    expect(Date.now() - Date.parse(after.failingSince ?? '')).toBeLessThan(86_400_000);
  });

  test('whose secret does not open any more fails, and says what to do', async () => {
    await using receiver = await startReceiver();
    await using host = await startWebhooks();
    const ask = { url: receiver.url, events: ['*'] };
    const [one, other] = [
      await host.call('webhooks.endpoints.create', ask),
      await host.call('webhooks.endpoints.create', ask),
    ];
    await host.rows(`UPDATE webhook_secrets SET secret =
      (SELECT secret FROM webhook_secrets WHERE endpoint_id = '${other.id}')`);
    await host.call('webhooks.endpoints.ping', { id: one.id });
    await until(async () => (await newest(host)).tries === 1);
    expect(await newest(host)).toMatchObject({ reason: expect.stringContaining('rotate it') });
    expect(receiver.received).toEqual([]);
  });

  test('that works again has its five days before it again', async () => {
    await using receiver = await startReceiver();
    await using host = await startWebhooks();
    const { endpoint, delivery } = await triedOnce(host, receiver, { status: 500 });
    receiver.mood.status = 204;
    await tryNow(host, delivery.id);
    await until(async () => (await newest(host)).status === 'delivered');
    const after = await host.call('webhooks.endpoints.get', { id: endpoint.id });
    expect(after).not.toHaveProperty('failingSince');
  });
});

test('a receiver that never answers holds up no other', async () => {
  await using slow = await startReceiver();
  await using quick = await startReceiver();
  await using host = await startWebhooks();
  slow.mood.hangs = true;
  await host.call('webhooks.endpoints.create', { url: slow.url, events: ['*'] });
  await host.call('webhooks.endpoints.create', { url: quick.url, events: ['*'] });
  for (let count = 0; count < 20; count += 1) await customerCreated(host, rootResellerId);
  await until(() => quick.received.length === 20);
  expect(slow.received.length).toBe(4);
  await slow[Symbol.asyncDispose]();
});

import type {} from '@isp/customers/contract';
import type {} from '@isp/provisioning/contract';
import { createTestHost, type TestHost, type TestHostOptions } from '@isp/sdk/testing';
import type {} from '@isp/subscriptions/contract';
import { describe, expect, test } from '@jest/globals';

const directory = new URL('..', import.meta.url);
const webhookUrl = 'https://hooks.slack.com/services/T1/B1/secret';
const resellerId = '00000000-0000-7000-8000-000000000001';
const noon = '2026-03-01T12:00:00Z';

interface Surroundings {
  readonly config?: Readonly<Record<string, unknown>>;
  readonly answer?: NonNullable<TestHostOptions['fetch']>[string];
}

function notifier({ config = {}, answer = { body: 'ok' } }: Surroundings = {}): Promise<TestHost> {
  const fetch = { [webhookUrl]: answer };
  return createTestHost({ directory, fetch, config: { webhookUrl, ...config }, now: noon, start: {} });
}

let customers = 0;
function customerCreated(host: TestHost, name: string, messageId?: string): Promise<void> {
  customers += 1;
  const customerId = `01900000-0000-7000-8000-${String(customers).padStart(12, '0')}`;
  const data = { customerId, resellerId, name, type: 'residential' } as const;
  return host.deliver('customers.customer-created', data, messageId ? { messageId } : {});
}

const posts = ({ requests }: TestHost) =>
  requests.map(({ body }) => (JSON.parse(body) as { text: string }).text);
const waiting = (host: TestHost) => host.call('chat-notifier.news.list', {});
const afterMinutes = (minutes: number) => Temporal.Now.instant().add({ minutes });

describe('news', () => {
  test('are posted at once, each once, though the event comes twice', async () => {
    await using host = await notifier();
    await customerCreated(host, 'Ana', 'message-1');
    await customerCreated(host, 'Ana', 'message-1');
    await host.runJobs();
    expect(posts(host)).toEqual(['New customer: Ana']);
    expect((await waiting(host)).count).toBe(0);
  });

  test('of provisioning are told for the statuses of the settings', async () => {
    await using host = await notifier();
    const job = {
      jobId: '01900000-0000-7000-8000-00000000000a',
      customerId: resellerId,
      resellerId,
      serviceId: resellerId,
      serviceType: 'internet',
      action: 'activate',
      desiredVersion: 1,
    } as const;
    await host.deliver('provisioning.job-status-changed', { ...job, status: 'done' });
    await host.deliver('provisioning.job-status-changed', {
      ...job,
      status: 'manual',
      reason: 'pool exhausted',
    });
    await host.runJobs();
    expect(posts(host)).toEqual([
      'Provisioning job 01900000-0000-7000-8000-00000000000a (activate of internet) is manual: pool exhausted',
    ]);
  });

  test('that come together are joined, twenty in a post, in their order', async () => {
    await using host = await notifier();
    for (let number = 1; number <= 23; number += 1)
      await customerCreated(host, `C${number}`, `message-${String(number).padStart(2, '0')}`);
    await host.runJobs({ upTo: afterMinutes(1) });
    expect(posts(host).map((text) => text.split('\n').length)).toEqual([20, 3]);
    expect(
      posts(host)
        .join('\n')
        .split('\n')
        .map((line) => line.replace('New customer: ', '')),
    ).toEqual(Array.from({ length: 23 }, (_, at) => `C${at + 1}`));
  });

  test('beyond two hundred are told as a number', async () => {
    await using host = await notifier({ config: { delivery: 'digest' } });
    for (let number = 0; number < 203; number += 1) await customerCreated(host, `C${number}`);
    expect((await waiting(host)).count).toBe(203);
    await host.configure({ webhookUrl, delivery: 'digest', postsPerMinute: 60 });
    await host.tick('chat-notifier.post-digest');
    await host.runJobs({ upTo: afterMinutes(5) });
    expect(posts(host).at(-1)).toMatch(/… and 3 more$/);
    expect((await waiting(host)).count).toBe(0);
  });
});

describe('when', () => {
  test('in quiet hours nothing is posted; afterwards all of it is', async () => {
    await using host = await notifier({ config: { quietFrom: '11:00', quietTo: '13:00' } });
    await customerCreated(host, 'Ana');
    await host.runJobs();
    expect(posts(host)).toEqual([]);
    await host.clock.set('2026-03-01T13:05:00Z');
    expect(posts(host)).toEqual(['New customer: Ana']);
  });

  test('a digest waits for its time', async () => {
    await using host = await notifier({ config: { delivery: 'digest' } });
    await customerCreated(host, 'Ana');
    await customerCreated(host, 'Bo');
    await host.clock.set('2026-03-02T07:59:00Z');
    expect(posts(host)).toEqual([]);
    await host.clock.set('2026-03-02T08:00:00Z');
    expect(posts(host)).toHaveLength(1);
  });

  test('no more posts a minute than the settings say', async () => {
    await using host = await notifier({ config: { postsPerMinute: 2 } });
    for (const name of ['Ana', 'Bo', 'Cy', 'Di']) {
      await customerCreated(host, name);
      await host.runJobs();
    }
    expect(posts(host)).toHaveLength(2);
    expect((await waiting(host)).count).toBe(2);
    expect(host.enqueued.at(-1)?.runAt).toBeDefined();
  });
});

describe('a chat', () => {
  test('that fails gets the news later', async () => {
    const answers = [{ status: 502 }, { body: 'ok' }];
    await using host = await notifier({ answer: () => answers.shift() ?? {} });
    await customerCreated(host, 'Ana');
    await expect(host.runJobs()).rejects.toMatchObject({ code: 'CHAT_NOT_REACHED' });
    expect(await waiting(host)).toMatchObject({ count: 1, problem: 'the chat answered 502' });
    await host.runJobs({ upTo: afterMinutes(10) });
    expect(posts(host)).toHaveLength(2);
    expect(await waiting(host)).toEqual({ count: 0, data: [] });
  });

  test('that asks for a pause gets it, whatever happens meanwhile', async () => {
    await using host = await notifier({ answer: { status: 429, headers: { 'retry-after': '120' } } });
    await customerCreated(host, 'Ana');
    await host.runJobs();
    await customerCreated(host, 'Bo');
    await host.runJobs();
    expect(posts(host)).toHaveLength(1);
    const pause = host.enqueued.at(-1)?.runAt?.since(Temporal.Now.instant()).total('seconds');
    expect(pause).toBeGreaterThan(100);
    expect((await waiting(host)).count).toBe(2);
  });

  test('that refuses loses nothing, and is tried again by the schedule', async () => {
    let gone = true;
    await using host = await notifier({ answer: () => (gone ? { status: 404 } : { body: 'ok' }) });
    await customerCreated(host, 'Ana');
    await host.runJobs();
    expect(await waiting(host)).toMatchObject({ count: 1, problem: 'the chat answered 404' });
    expect(await host.call('chat-notifier.news.test', {})).toEqual({
      posted: false,
      problem: 'the chat answered 404',
    });
    gone = false;
    await host.tick('chat-notifier.post-held-back');
    await host.runJobs();
    expect((await waiting(host)).count).toBe(0);
    expect(JSON.stringify(host.log)).not.toContain('B1/secret');
  });
});

test('settings that cannot work are refused, and the former ones stay', async () => {
  await using host = await notifier();
  const refused = (config: object) => expect(host.configure({ webhookUrl, ...config })).rejects;
  await refused({ format: 'teams' }).toThrow(/not one of teams/);
  await refused({ quietFrom: '22:00' }).toThrow(/both quietFrom and quietTo/);
  await refused({ templates: { 'customers.customer-created': '{phone}' } }).toThrow(/names \{phone\}/);
  await customerCreated(host, 'Ana');
  await host.runJobs();
  expect(posts(host)).toEqual(['New customer: Ana']);
});

test('resellers do not read the news of others', async () => {
  await using host = await notifier();
  const as = host.reseller({ resellerIds: [resellerId], permissions: ['chat-notifier.news.read'] });
  await expect(host.call('chat-notifier.news.list', {}, { as })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

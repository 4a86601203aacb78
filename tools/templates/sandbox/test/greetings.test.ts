import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const chatToken = 'a token for tests';
let host: TestHost;
/** What the chat room answers at the moment. */
let status = 200;

beforeAll(async () => {
  host = await createTestHost({
    directory: new URL('..', import.meta.url),
    config: { chatToken },
    now: '2026-03-01T12:00:00Z',
    fetch: { 'https://chat.example.com/messages': () => ({ status }) },
    start: {},
  });
});

afterAll(() => host?.close());

const written = () => host.call('starter.greetings.write', { name: 'Ana' });

async function isPosted(id: string): Promise<boolean | undefined> {
  const { data } = await host.call('starter.greetings.list', {});
  return data.find((one) => one.id === id)?.posted;
}

describe('greetings', () => {
  test('one that is written is told, and posted a moment later with the token', async () => {
    const { id, text } = await written();
    expect(text).toBe('Hello Ana');
    expect(host.published.at(-1)).toMatchObject({ name: 'starter.greeting-written', data: { name: 'Ana' } });
    await host.runJobs();
    expect(await isPosted(id)).toBe(true);
    expect(host.requests.at(-1)).toMatchObject({
      method: 'POST',
      headers: { authorization: `Bearer ${chatToken}`, 'idempotency-key': id },
      body: JSON.stringify({ text }),
    });
  });

  test('one the chat room refuses is kept, and tried again', async () => {
    status = 503;
    const { id } = await written();
    await expect(host.runJobs()).rejects.toMatchObject({ code: 'STARTER_CHAT_REFUSED' });
    expect(await isPosted(id)).toBe(false);
    status = 200;
    await host.runJobs();
    expect(await isPosted(id)).toBe(true);
  });

  test('another salutation is in force at once', async () => {
    await host.configure({ chatToken, salutation: 'Good morning' });
    expect((await written()).text).toBe('Good morning Ana');
  });

  test('without a token nothing is posted', async () => {
    await host.configure({});
    const { id } = await written();
    await host.runJobs();
    expect(await isPosted(id)).toBe(false);
  });

  test('who may only read is refused to write', async () => {
    const reader = host.staff('starter.greeting.read');
    const writing = host.call('starter.greetings.write', { name: 'Ben' }, { as: reader });
    await expect(writing).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

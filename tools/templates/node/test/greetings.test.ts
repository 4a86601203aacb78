import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sign } from '../domain/sign.ts';

const signingKey = 'a key for tests';
let host: TestHost;

beforeAll(async () => {
  host = await createTestHost({
    directory: new URL('..', import.meta.url),
    config: { signingKey },
    now: '2026-03-01T12:00:00Z',
    start: {},
  });
});

afterAll(() => host?.close());

const written = () => host.call('starter.greetings.write', { name: 'Ana' });

async function signatureOf(id: string): Promise<string | undefined> {
  const { data } = await host.call('starter.greetings.list', {});
  return data.find((one) => one.id === id)?.signature;
}

describe('greetings', () => {
  test('one that is written is told, and signed a moment later', async () => {
    const { id, text } = await written();
    expect(text).toBe('Hello Ana');
    expect(host.published.at(-1)).toMatchObject({ name: 'starter.greeting-written', data: { name: 'Ana' } });
    await host.runJobs();
    expect(await signatureOf(id)).toBe(sign(text, signingKey));
  });

  test('another salutation is in force at once', async () => {
    await host.configure({ signingKey, salutation: 'Good morning' });
    expect((await written()).text).toBe('Good morning Ana');
  });

  test('an unsigned one can be withdrawn, a signed one stays', async () => {
    const { id } = await written();
    await host.call('starter.greetings.withdraw', { id });
    await expect(host.call('starter.greetings.withdraw', { id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const kept = await written();
    await host.runJobs();
    await expect(host.call('starter.greetings.withdraw', { id: kept.id })).rejects.toMatchObject({
      code: 'STARTER_GREETING_SIGNED',
    });
  });

  test('without a key nothing is signed; with one, what has waited is', async () => {
    await host.configure({});
    const { id } = await written();
    await host.runJobs();
    expect(await signatureOf(id)).toBeUndefined();
    await host.configure({ signingKey });
    await host.runJobs();
    expect(await signatureOf(id)).toBe(sign('Hello Ana', signingKey));
  });

  test('who may only read is refused to write', async () => {
    const reader = host.staff('starter.greeting.read');
    const writing = host.call('starter.greetings.write', { name: 'Ben' }, { as: reader });
    await expect(writing).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

import { defineAction, definePlugin, type Manifest, type OutgoingRequest } from '@isp/sdk';
import { createTestHost, type FetchAnswers } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';
import { Type } from 'typebox';

let request: { url: string; options?: OutgoingRequest };
const send = defineAction('sender.send' as never, {
  summary: 'Sends what the test says.',
  permission: 'authenticated',
  params: Type.Object({}),
  async handler(ctx) {
    const { status, headers, ...answer } = await ctx.fetch(request.url, request.options);
    return { status, headers, text: answer.text() } as never;
  },
});
const manifest: Manifest = {
  id: 'sender',
  name: 'Sender',
  version: '1.0.0',
  publisher: 'test',
  description: 'Sends.',
  engine: '^0.1.0',
  runtime: 'node',
  permissions: { 'http.fetch': ['api.example.com'] },
};

async function sendTo(url: string, options: OutgoingRequest | undefined, fetch: FetchAnswers) {
  request = { url, ...(options ? { options } : {}) };
  await using host = await createTestHost({ plugin: definePlugin({ actions: [send] }), manifest, fetch });
  const answer = await host.call('sender.send' as never, {} as never).catch((error: unknown) => error);
  return { answer, requests: host.requests };
}

test('a test answers for the internet, and sees what was sent', async () => {
  const { answer, requests } = await sendTo(
    'https://api.example.com/messages?dry=1',
    { method: 'POST', body: { to: '+1' }, headers: { Authorization: 'Bearer k' } },
    {
      'https://api.example.com/messages': ({ body }) => ({
        status: 202,
        body: { got: JSON.parse(body) },
        headers: { 'x-id': '7' },
      }),
    },
  );
  expect(answer).toEqual({ status: 202, headers: { 'x-id': '7' }, text: '{"got":{"to":"+1"}}' });
  expect(requests).toMatchObject([
    { method: 'POST', url: 'https://api.example.com/messages?dry=1', headers: { authorization: 'Bearer k' } },
  ]);
});

test('a host the manifest does not name is refused as in life', async () => {
  const fetch = { 'https://other.example/': { body: 'never' } };
  const { answer, requests } = await sendTo('https://other.example/', undefined, fetch);
  expect(answer).toMatchObject({ code: 'FETCH_REFUSED' });
  expect(requests).toEqual([]);
});

test('a request the test does not answer says what to add', async () => {
  const { answer } = await sendTo('https://api.example.com/x', undefined, {});
  expect(answer).toMatchObject({ message: expect.stringContaining("fetch: { 'https://api.example.com/x'") });
});

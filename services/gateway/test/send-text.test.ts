import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sendText } from '../http/send-text.ts';

const list = JSON.stringify(
  Array.from({ length: 200 }, (_, at) => ({ id: at, name: `Customer ${at}`, status: 'active' })),
);
let server: Server;

beforeAll(async () => {
  server = createServer((incoming, response) => {
    response.setHeader('ETag', '"of-the-list"');
    void sendText(incoming, response, incoming.url === '/short' ? '{"a":1}' : list);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});

afterAll(() => void server.close());

async function get(path: string, accepted?: string): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
  const { port } = server.address() as AddressInfo;
  const { promise, resolve, reject } = Promise.withResolvers<{
    headers: IncomingHttpHeaders;
    body: Buffer;
  }>();
  request({ port, path, headers: accepted ? { 'accept-encoding': accepted } : {} }, async (incoming) =>
    resolve({ headers: incoming.headers, body: await buffer(incoming) }),
  )
    .on('error', reject)
    .end();
  return promise;
}

describe('a long answer', () => {
  test('goes out in the form the client takes best, a fraction of itself', async () => {
    const { headers, body } = await get('/', 'gzip, deflate, br');
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      vary: 'Accept-Encoding',
      etag: '"of-the-list"',
    });
    expect(Number(headers['content-length'])).toBe(body.length);
    expect(body.length).toBeLessThan(list.length / 5);
    expect(brotliDecompressSync(body).toString()).toBe(list);
    expect(gunzipSync((await get('/', 'gzip')).body).toString()).toBe(list);
  });

  test('goes out as it is to who takes no other form, and caches are told that there are others', async () => {
    const { headers, body } = await get('/');
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers.vary).toBe('Accept-Encoding');
    expect(body.toString()).toBe(list);
  });
});

test('a short answer is there as soon without', async () => {
  const { headers, body } = await get('/short', 'gzip, br');
  expect(headers['content-encoding']).toBeUndefined();
  expect(body.toString()).toBe('{"a":1}');
});

import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { platformErrors } from '@isp/sdk';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ServiceBroker } from 'moleculer';
import { ClientOrigins } from '../http/client-origin.ts';
import { FrontDoor } from '../http/front-door.ts';
import { sendProblem } from '../http/problem.ts';
import { sendResult } from '../http/send-result.ts';
import { createWebService } from '../http/web-service.ts';

const broker = new ServiceBroker({ logger: false });
const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
let door: FrontDoor;
let base: string;
let port: number;

beforeAll(async () => {
  const web = createWebService(broker, {
    settings: () => ({ bodyLimitBytes: 1_024, corsOrigins: [] }),
    pages: {},
    allowedMethods: (path) => (path.endsWith('/things') ? ['GET', 'POST'] : []),
    bodyRule: (_, path) => (path.endsWith('/uploads') ? { raw: true, limitBytes: 4_096 } : undefined),
  });
  await broker.start();
  web.setApiRoutes({
    'GET /things': async (request, response) => {
      response.setHeader('ETag', '"one"');
      await sendResult(request, response, { status: 200, text: '{"thing":1}' });
    },
    'POST /uploads': async (request, response) => {
      const { body } = request as { body?: unknown };
      await sendResult(request, response, {
        status: 200,
        text: String(Buffer.isBuffer(body) && body.length),
      });
    },
    'GET /things/:id': async () => undefined,
    'POST /things': async (request, response) => {
      const { body } = request as { body?: { busy?: boolean } };
      if (body?.busy) sendProblem(response, platformErrors.IDEMPOTENCY_KEY_IN_USE(), request.ispRequestId);
      else await sendResult(request, response, { status: 201, text: '{}' });
    },
  });
  const origins = new ClientOrigins('');
  const nodeId = 'node-1';
  door = new FrontDoor({ nodeId, log: silent, origins, handle: web.handle, upgrade: () => undefined });
  await door.open('127.0.0.1', 0);
  port = (door.address() as AddressInfo).port;
  base = `http://127.0.0.1:${port}/api/v1`;
});

afterAll(async () => {
  await door?.close();
  await broker.stop();
});

const send = (path: string, init?: RequestInit) => fetch(`${base}${path}`, init);

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const body = (await response.json()) as { status: number; code: string; requestId: string };
  expect(body.status).toBe(response.status);
  expect(body.requestId).toBe(response.headers.get('x-request-id'));
  return [body.status, body.code];
}

describe('every refusal is a problem', () => {
  const json = { method: 'POST', headers: { 'content-type': 'application/json' } };
  test.each([
    ['an unknown path', '/nothing', {}, [404, 'NOT_FOUND']],
    ['a method a path has not', '/things', { method: 'DELETE' }, [405, 'METHOD_NOT_ALLOWED']],
    [
      'a body that is too large',
      '/things',
      { ...json, body: `"${'x'.repeat(2_000)}"` },
      [413, 'PAYLOAD_TOO_LARGE'],
    ],
    ['a body that is no JSON', '/things', { ...json, body: '{"a":' }, [400, 'MALFORMED_REQUEST']],
    ['an address that is not encoded', '/things/%zz', {}, [400, 'MALFORMED_REQUEST']],
  ])('%s', async (_, path, init, expected) => {
    expect(await problemOf(await send(path, init))).toEqual(expected);
  });

  test('what is no HTTP, also', async () => {
    expect(await raw('nonsense\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 400 .*application\/problem\+json.*MALFORMED_REQUEST/s,
    );
    const large = `GET / HTTP/1.1\r\nHost: here\r\nX-Large: ${'x'.repeat(20_000)}\r\n\r\n`;
    expect(await raw(large)).toMatch(/^HTTP\/1\.1 431 .*HEADERS_TOO_LARGE/s);
  });
});

test('a request that does not arrive is cut off with 408, and says so', async () => {
  const origins = new ClientOrigins('');
  const [handle, upgrade] = [() => undefined, () => undefined];
  const patience = { headersMs: 300, requestMs: 600 };
  const hasty = new FrontDoor({ nodeId: 'node-2', log: silent, origins, handle, upgrade, patience });
  await hasty.open('127.0.0.1', 0);
  const { port } = hasty.address() as AddressInfo;
  const late = /^HTTP\/1\.1 408 .*application\/problem\+json.*REQUEST_TOO_SLOW/s;
  const [head, body] = await Promise.all([
    raw('GET /api/v1/things HTTP/1.1\r\nHost: he', port),
    raw('POST /api/v1/things HTTP/1.1\r\nHost: here\r\nContent-Length: 100\r\n\r\n{"a', port),
  ]);
  expect(head).toMatch(late);
  expect(body).toMatch(late);
  await hasty.close();
});

async function raw(text: string, at = port): Promise<string> {
  const socket = connect(at, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => {
    heard += String(chunk);
  });
  socket.write(text);
  await once(socket, 'close');
  return heard;
}

describe('methods', () => {
  test('405 and OPTIONS tell which there are', async () => {
    expect((await send('/things', { method: 'PUT' })).headers.get('allow')).toBe('GET, POST, HEAD, OPTIONS');
    const options = await send('/things', { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, POST, HEAD, OPTIONS']);
    expect((await send('/nothing', { method: 'OPTIONS' })).status).toBe(404);
  });

  test('HEAD is GET without its body', async () => {
    const head = await send('/things', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '11', '']);
  });
});

test('a route may take larger bodies than others, and as they come', async () => {
  const post = (length: number) => send('/uploads', { method: 'POST', body: 'x'.repeat(length) });
  expect(await (await post(4_000)).json()).toBe(4_000);
  const refused = await post(5_000);
  expect(await refused.clone().json()).toMatchObject({ detail: 'The body is larger than 4096 bytes.' });
  expect(await problemOf(refused)).toEqual([413, 'PAYLOAD_TOO_LARGE']);
});

test('what the client has already is not sent again', async () => {
  const conditional = (etag: string) => send('/things', { headers: { 'if-none-match': etag } });
  const same = await conditional('"other", W/"one"');
  expect([same.status, same.headers.get('etag'), await same.text()]).toEqual([304, '"one"', '']);
  expect((await conditional('"other"')).status).toBe(200);
  expect((await conditional('*')).status).toBe(304);
});

test('who is to come later is told when', async () => {
  const busy = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"busy":true}' };
  const response = await send('/things', busy);
  expect(response.headers.get('retry-after')).toBe('2');
  expect(await problemOf(response)).toEqual([409, 'IDEMPOTENCY_KEY_IN_USE']);
});

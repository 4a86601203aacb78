import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ApiError, createClient, type IspClient } from '../index.ts';

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

type Answer = (response: ServerResponse, request: Seen) => void;

let server: Server;
let isp: IspClient;
/** What was asked, and what is answered to the first, the second … request; the last answer stays. */
let seen: Seen[] = [];
let answers: Answer[] = [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { method = '', url = '', headers } = request;
    const one = { method, url, headers, body: Buffer.concat(parts).toString() };
    seen.push(one);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    answer?.(response, one);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  isp = createClient({
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    token: 'ist_1',
  });
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  seen = [];
  answers = [];
});

const json =
  (status: number, body: object, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
const problem = (status: number, code: string, headers?: Record<string, string>) =>
  json(
    status,
    { type: `urn:isp:error:${code}`, title: 't', status, detail: `it is ${code}`, code, requestId: 'r1' },
    headers,
  );
const customer = { id: '1', name: 'Ada' };
const keys = () => seen.map(({ headers }) => headers['idempotency-key']);

async function thrownBy(call: Promise<unknown>): Promise<ApiError> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ApiError);
  return error as ApiError;
}

describe('a call', () => {
  test('says who asks, fills the path in and answers the body', async () => {
    answers = [json(200, customer)];
    const got = await isp.get('/customers/{id}', { params: { path: { id: 'a/b' } } });
    expect(got.name).toBe('Ada');
    expect(seen[0]).toMatchObject({ method: 'GET', url: '/api/v1/customers/a%2Fb' });
    expect(seen[0]?.headers.authorization).toBe('Bearer ist_1');
  });

  test('writes filters as the platform reads them', async () => {
    answers = [json(200, { data: [], page: { nextCursor: null, total: 0, totalIsEstimate: false } })];
    const query = { 'filter[status]': 'active', 'filter[createdAt][gte]': '2026-11-01T00:00:00Z' } as const;
    await isp.get('/customers', { params: { query } });
    const asked = new URL(seen[0]?.url ?? '', 'http://x').searchParams;
    expect([...asked]).toEqual(Object.entries(query));
  });

  test('answers undefined for 204', async () => {
    answers = [(response) => response.writeHead(204).end()];
    expect(await isp.post('/auth/logout')).toBeUndefined();
  });

  test('throws what the platform says, with the fields and the request id', async () => {
    const errors = [{ path: '/name', message: 'is required' }];
    const detail = 'The request does not fit';
    answers = [
      json(422, {
        title: 't',
        type: 't',
        status: 422,
        code: 'VALIDATION_FAILED',
        detail,
        requestId: 'r7',
        errors,
      }),
    ];
    const error = await thrownBy(isp.post('/customers', { body: { name: '' } }));
    expect(error).toMatchObject({
      status: 422,
      code: 'VALIDATION_FAILED',
      message: detail,
      requestId: 'r7',
      errors,
    });
  });

  test('throws what something in between says, and that nobody answers, in the same shape', async () => {
    answers = [
      (response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>'),
    ];
    expect(await thrownBy(isp.get('/auth/me'))).toMatchObject({ status: 502, code: 'NOT_FROM_PLATFORM' });
    const nobody = createClient({ baseUrl: 'http://127.0.0.1:9', retries: 0 });
    expect(await thrownBy(nobody.get('/auth/me'))).toMatchObject({ status: 0, code: 'UNREACHABLE' });
  });
});

test('what is to happen before a call happens once, before its first try, and its refusal is that of the call', async () => {
  const before: (string | null)[] = [];
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}`;
  const careful = createClient({
    baseUrl,
    beforeSend: async (request) => {
      before.push(request.headers.get('idempotency-key'));
      if (before.length > 1) throw new ApiError({ status: 0, code: 'NOT_SENT', detail: 'not now' });
    },
  });
  answers = [problem(503, 'UNAVAILABLE', { 'retry-after': '0' }), json(201, customer)];
  await careful.post('/customers', { body: { name: 'Ada' } });
  expect(before).toEqual([keys()[0]]);
  expect(seen).toHaveLength(2);
  expect(await thrownBy(careful.post('/customers', { body: { name: 'Ada' } }))).toMatchObject({
    code: 'NOT_SENT',
  });
  expect(seen).toHaveLength(2);
});

describe('trying again', () => {
  test('a POST that takes a key is repeated with the same key and body after Retry-After; the next call has another', async () => {
    const away = problem(503, 'UNAVAILABLE', { 'retry-after': '0' });
    answers = [
      away,
      problem(429, 'RATE_LIMITED', { 'retry-after': '0' }),
      json(201, customer),
      json(201, customer),
    ];
    await isp.post('/customers', { body: { name: 'Ada' } });
    await isp.post('/customers', { body: { name: 'Ada' } });
    const [first, second, third, fourth] = keys();
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect([second, third]).toEqual([first, first]);
    expect(fourth).not.toBe(first);
    expect(new Set(seen.map(({ body }) => body))).toEqual(new Set(['{"name":"Ada"}']));
  });

  test('a connection that breaks before the answer is no second effect: the key is the same', async () => {
    answers = [(response) => response.destroy(), json(201, customer)];
    await isp.post('/customers', { body: { name: 'Ada' } });
    expect(keys()).toHaveLength(2);
    expect(keys()[0]).toBe(keys()[1]);
  });

  test('what carries no key and is no read is sent once', async () => {
    answers = [problem(503, 'INTERRUPTED', { 'retry-after': '0' })];
    const path = { id: '0198c5f2-6d1e-7c3a-9d41-2f6b8a7c1e01' };
    const error = await thrownBy(isp.patch('/customers/{id}', { params: { path }, body: { name: 'B' } }));
    expect(error).toMatchObject({ code: 'INTERRUPTED', retryAfterSeconds: 0 });
    expect(seen).toHaveLength(1);
  });

  test('it ends after three further tries, and at once when the wait is too long', async () => {
    answers = [problem(503, 'UNAVAILABLE', { 'retry-after': '0' })];
    await thrownBy(isp.get('/auth/me'));
    expect(seen).toHaveLength(4);
    answers = [problem(429, 'QUOTA_USED_UP', { 'retry-after': '86400' })];
    expect(await thrownBy(isp.get('/auth/me'))).toMatchObject({ retryAfterSeconds: 86_400 });
    expect(seen).toHaveLength(5);
  });

  test('a signal ends the waiting', async () => {
    answers = [problem(503, 'UNAVAILABLE', { 'retry-after': '20' })];
    const stop = new AbortController();
    const call = isp.get('/auth/me', { signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen).toHaveLength(1);
  });
});

test('pages goes through a list by cursor and stops asking when the reader stops', async () => {
  const page = (ids: string[], nextCursor: string | null) =>
    json(200, { data: ids.map((id) => ({ id })), page: { nextCursor, total: 3, totalIsEstimate: false } });
  answers = [page(['1', '2'], 'c1'), page(['3'], null)];
  const ids: string[] = [];
  for await (const { id } of isp.pages('/customers', { params: { query: { limit: 2 } } })) ids.push(id);
  expect(ids).toEqual(['1', '2', '3']);
  expect(seen.map(({ url }) => url)).toEqual([
    '/api/v1/customers?limit=2',
    '/api/v1/customers?limit=2&cursor=c1',
  ]);
  answers = [page(['1', '2'], 'c1')];
  for await (const _ of isp.pages('/customers')) break;
  expect(seen).toHaveLength(3);
});

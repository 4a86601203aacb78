import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type OutgoingFetch, outgoingFetch, type Resolver } from '@isp/sdk/runtime';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const routes: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/echo': async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method, headers } = request;
    response.setHeader('set-cookie', ['a=1', 'b=2']);
    response.end(JSON.stringify({ method, headers, body: Buffer.concat(chunks).toString() }));
  },
  '/hang': () => undefined,
  '/slow-body': (_request, response) => void response.write('a little'),
  '/large': (_request, response) => void response.end(Buffer.alloc(5_242_881)),
  '/loop': (_request, response) => void response.writeHead(302, { location: '/loop' }).end(),
  '/away': (_request, response) =>
    void response.writeHead(302, { location: 'https://elsewhere.example/' }).end(),
  '/inside': (_request, response) => void response.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
  '/other-host': (_request, response) =>
    void response.writeHead(307, { location: `http://localhost:${port}/echo` }).end(),
  '/see-other': (_request, response) => void response.writeHead(303, { location: '/echo' }).end(),
  '/reset': (request) => void request.socket.destroy(),
};

const server = createServer((request, response) => {
  (routes[request.url ?? ''] ?? ((_request, answer) => void answer.writeHead(404).end('no')))(
    request,
    response,
  );
});
let port: number;
let send: OutgoingFetch;

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  port = (server.address() as AddressInfo).port;
  send = outgoingFetch({ hosts: [`127.0.0.1:${port}`, `localhost:${port}`], allowLoopback: true }, local);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const local: Resolver = async () => [{ address: '127.0.0.1', family: 4 }];
const at = (path: string) => `http://127.0.0.1:${port}${path}`;
const refused = (reason: string) =>
  expect.objectContaining({ code: 'FETCH_REFUSED', message: expect.stringContaining(reason) });

describe('what is sent and answered', () => {
  test('an object goes as JSON, and several values of a header come back joined', async () => {
    const answer = await send(at('/echo'), { method: 'POST', body: { a: [1] }, headers: { 'X-Key': 'k' } });
    expect([answer.ok, answer.status, answer.url]).toEqual([true, 200, at('/echo')]);
    expect(answer.headers['set-cookie']).toBe('a=1, b=2');
    expect(answer.json()).toMatchObject({
      method: 'POST',
      body: '{"a":[1]}',
      headers: { 'content-type': 'application/json', 'x-key': 'k', 'user-agent': 'isp-framework' },
    });
    expect(new TextDecoder().decode(answer.bytes())).toBe(answer.text());
  });

  test('a form, text and bytes go as they are', async () => {
    const bodies = [new URLSearchParams({ a: '1 2' }), 'text', new Uint8Array([104, 105])];
    const sent = await Promise.all(bodies.map((body) => send(at('/echo'), { method: 'PUT', body })));
    expect(sent.map((answer) => answer.json<{ body: string }>().body)).toEqual(['a=1+2', 'text', 'hi']);
  });

  test('an answer that is no success is an answer', async () => {
    expect(await send(at('/nothing'))).toMatchObject({ ok: false, status: 404 });
  });
});

describe('limits', () => {
  test('an answer of more than 5 MB is FETCH_TOO_LARGE, and so is a body of more than 1 MB', async () => {
    await expect(send(at('/large'))).rejects.toMatchObject({ code: 'FETCH_TOO_LARGE' });
    const body = 'a'.repeat(1_048_577);
    await expect(send(at('/echo'), { method: 'POST', body })).rejects.toMatchObject({
      code: 'FETCH_TOO_LARGE',
    });
  });

  test.each(['/hang', '/slow-body'])('%s ends with FETCH_TIMEOUT', async (path) => {
    await expect(send(at(path), { timeoutMs: 100 })).rejects.toMatchObject({ code: 'FETCH_TIMEOUT' });
  });

  test('a resolver that hangs ends with FETCH_TIMEOUT', async () => {
    const hanging = outgoingFetch(
      { hosts: ['a.example'], allowLoopback: false },
      () => new Promise(() => undefined),
    );
    await expect(hanging('https://a.example/', { timeoutMs: 50 })).rejects.toMatchObject({
      code: 'FETCH_TIMEOUT',
    });
  });

  test('a connection that breaks is FETCH_FAILED', async () => {
    await expect(send(at('/reset'))).rejects.toMatchObject({ code: 'FETCH_FAILED' });
  });
});

describe('redirects', () => {
  test('at most five are followed', async () => {
    await expect(send(at('/loop'))).rejects.toThrow('redirected more than 5 times');
  });

  test('one to a host that is not declared is refused', async () => {
    await expect(send(at('/away'))).rejects.toEqual(refused('http.fetch:elsewhere.example'));
  });

  test('one to a private address is refused', async () => {
    await expect(send(at('/inside'))).rejects.toEqual(refused('http.fetch:10.0.0.1'));
  });

  test('to another host go no headers that may hold credentials', async () => {
    const headers = {
      authorization: 'Bearer secret',
      cookie: 'a=1',
      'x-api-key': 'secret',
      accept: 'text/plain',
    };
    const { headers: arrived, body } = (
      await send(at('/other-host'), { method: 'POST', headers, body: 'x' })
    ).json<{
      headers: Record<string, string>;
      body: string;
    }>();
    expect([arrived.accept, arrived['content-type'], body]).toEqual([
      'text/plain',
      'text/plain;charset=UTF-8',
      'x',
    ]);
    expect([arrived.authorization, arrived.cookie, arrived['x-api-key']]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('303 goes on as GET without the body, on the same host with all headers', async () => {
    const answer = await send(at('/see-other'), {
      method: 'POST',
      body: {},
      headers: { authorization: 'Bearer s' },
    });
    expect(answer.json()).toMatchObject({ method: 'GET', body: '', headers: { authorization: 'Bearer s' } });
  });
});

describe('what is refused before a connection is made', () => {
  const never: Resolver = async () => {
    throw new TypeError('nothing is to be looked up');
  };
  const strict = outgoingFetch(
    { hosts: ['api.example.com', '*.sms.example', '127.0.0.1', '*:444'], allowLoopback: false },
    never,
  );

  test.each([
    ['http://api.example.com/', 'only https'],
    ['ftp://api.example.com/', 'only https'],
    ['file:///etc/passwd', 'only https'],
    ['data:text/plain,a', 'only https'],
    ['/relative', 'no absolute URL'],
    ['https://user:word@api.example.com/', 'credentials'],
    ['https://api.example.com:8443/', 'http.fetch:api.example.com:8443'],
    ['https://other.example/', 'http.fetch:other.example'],
    ['https://sms.example/', 'http.fetch:sms.example'],
    ['https://evilsms.example/', 'http.fetch:evilsms.example'],
    ['https://api.example.com.evil.example/', 'api.example.com.evil.example'],
    ['https://api.example.com./', 'http.fetch:api.example.com.'],
    ['https://127.0.0.1/', 'not one of the public internet'],
    ['https://2130706433/', 'not one of the public internet'],
    ['https://0x7f.1/', 'not one of the public internet'],
    ['https://0177.0.0.1/', 'not one of the public internet'],
    ['https://[::ffff:127.0.0.1]/', 'http.fetch:[::ffff:7f00:1]'],
  ])('%s', async (url, reason) => {
    await expect(strict(url)).rejects.toEqual(refused(reason));
  });

  test.each([
    ['host', 'example.org'],
    ['connection', 'upgrade'],
    ['transfer-encoding', 'chunked'],
    ['content-length', '5'],
    ['proxy-authorization', 'Basic a'],
    ['x-split', 'a\r\nhost: b'],
    ['bad name', 'a'],
    ['__proto__', 'a'],
  ])('the header %s: %j', async (name, value) => {
    const headers = Object.fromEntries([[name, value]]);
    await expect(strict('https://api.example.com/', { headers })).rejects.toMatchObject({
      code: 'FETCH_REFUSED',
    });
  });

  test('a method of its own, a body of GET, a limit beyond a minute', async () => {
    for (const request of [
      { method: 'TRACE' },
      { body: 'a' },
      { timeoutMs: 60_001 },
      { timeoutMs: Number.NaN },
    ])
      await expect(strict('https://api.example.com/', request as never)).rejects.toMatchObject({
        code: 'FETCH_REFUSED',
      });
  });
});

describe('names', () => {
  const withAddresses = (...addresses: string[]) =>
    outgoingFetch({ hosts: ['*.example.com'], allowLoopback: false }, async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

  test.each([['127.0.0.1'], ['10.0.0.1'], ['::ffff:10.0.0.1'], ['93.184.216.34', '169.254.169.254']])(
    'one that leads to %s is refused',
    async (...addresses) => {
      await expect(withAddresses(...addresses)('https://a.b.example.com/')).rejects.toEqual(
        refused('not one of the public internet'),
      );
    },
  );

  test('one that leads nowhere is FETCH_FAILED', async () => {
    await expect(withAddresses()('https://a.example.com/')).rejects.toMatchObject({ code: 'FETCH_FAILED' });
  });

  test('is looked up once: what it leads to a moment later is not connected to', async () => {
    const answers = ['127.0.0.1', '10.0.0.1'];
    const rebinding: Resolver = async () => [{ address: answers.shift() ?? '10.0.0.1', family: 4 }];
    const sending = outgoingFetch({ hosts: [`rebound.example:${port}`], allowLoopback: true }, rebinding);
    expect((await sending(`http://rebound.example:${port}/echo`)).status).toBe(200);
    expect(answers).toEqual(['10.0.0.1']);
  });
});

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { noticeSender, type Resolver } from '@isp/sdk/runtime';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const server = createServer((request, response) => {
  if (request.url === '/elsewhere') response.writeHead(302, { location: '/here' }).end();
  else if (request.url === '/endless') {
    response.writeHead(200);
    const more = setInterval(() => response.write('x'.repeat(600)), 5);
    response.on('close', () => clearInterval(more));
  } else if (request.url !== '/hangs') response.end('here');
});
let port: number;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const loopback = () => noticeSender({ allowLoopback: true, excerptBytes: 1_000 });
const at = (path: string) => `http://127.0.0.1:${port}${path}`;
const post = { method: 'POST', body: '{}' } as const;

test('a notice goes to whatever host it names, and a redirect is an answer', async () => {
  expect(await loopback().send(at('/here'), post)).toMatchObject({ status: 200 });
  expect(await loopback().send(at('/elsewhere'), post)).toMatchObject({ status: 302 });
});

test('of an answer that never ends the beginning is read', async () => {
  const { status, body } = await loopback().send(at('/endless'), post);
  expect([status, body.byteLength]).toEqual([200, 1_000]);
});

test('who does not answer in time is an error', async () => {
  const late = loopback().send(at('/hangs'), { ...post, timeoutMs: 100 });
  await expect(late).rejects.toMatchObject({ code: 'FETCH_TIMEOUT' });
});

test('a name with one private address among public ones is refused, and so is one that is private the second time', async () => {
  const mixed: Resolver = async () => [
    { address: '93.184.216.34', family: 4 },
    { address: '10.0.0.7', family: 4 },
  ];
  const answers = [[{ address: '93.184.216.34', family: 4 }], [{ address: '127.0.0.1', family: 4 }]];
  const rebinding: Resolver = async () => answers.shift() ?? [];
  const policy = { allowLoopback: false, excerptBytes: 1_000 };
  const refused = { code: 'FETCH_REFUSED' };
  await expect(noticeSender(policy, mixed).judge('https://mixed.example/')).rejects.toMatchObject(refused);
  const rebound = noticeSender(policy, rebinding);
  await rebound.judge(`https://rebound.example:${port}/`);
  await expect(rebound.send(`https://rebound.example:${port}/`, post)).rejects.toMatchObject(refused);
});

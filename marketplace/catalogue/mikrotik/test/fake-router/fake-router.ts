import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { type Fields, RouterState } from './router-state.ts';

const fileText = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const [key, cert] = [fileText('key.pem'), fileText('certificate.pem')];

/** How the router behaves beside what it was told. */
export interface Mood {
  /** Answers nothing. */
  silent: boolean;
  /** Answers this status to everything. */
  broken: number | undefined;
  /** Users without the policy `sensitive` see no passwords. */
  hidesPasswords: boolean;
  /** Refuses the next write with this detail, or drops the connection after doing it. */
  nextWrite: { refuse: string } | 'done-but-cut' | undefined;
}

/** A router that speaks the REST API of RouterOS 7 over TLS with a certificate it signed itself. */
export interface FakeRouter extends AsyncDisposable {
  readonly port: number;
  readonly fingerprint: string;
  readonly user: string;
  readonly password: string;
  readonly state: RouterState;
  readonly mood: Mood;
  /** Method and path of each request, in order. */
  readonly asked: string[];
  /** The writes among them. */
  writes(): string[];
}

export async function startFakeRouter(): Promise<FakeRouter> {
  const [user, password] = ['isp', 'router password'];
  const state = new RouterState();
  const mood: Mood = { silent: false, broken: undefined, hidesPasswords: false, nextWrite: undefined };
  const asked: string[] = [];
  const expected = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    asked.push(`${request.method} ${request.url}`);
    if (mood.silent) return;
    if (mood.broken)
      return send(response, mood.broken, { error: mood.broken, message: 'Internal Server Error' });
    if (request.headers.authorization !== expected) return send(response, 401, unauthorized);
    if (request.method === 'GET') return read(request, response);
    await write(request, response);
  }

  function read({ url }: IncomingMessage, response: ServerResponse): void {
    const { status, value } = state.handle({ method: 'GET', url: absolute(url), body: {} });
    send(response, status, mood.hidesPasswords ? withoutPasswords(value) : value);
  }

  async function write(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { nextWrite } = mood;
    mood.nextWrite = undefined;
    if (typeof nextWrite === 'object') return send(response, 400, bad(nextWrite.refuse));
    const { method = '', url } = request;
    const body = method === 'DELETE' ? {} : ((await json(request)) as Fields);
    const { status, value } = state.handle({ method, url: absolute(url), body });
    if (nextWrite === 'done-but-cut') request.socket.destroy();
    else send(response, status, value);
  }

  const server = createServer({ key, cert }, (request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    fingerprint: new X509Certificate(cert).fingerprint256,
    user,
    password,
    state,
    mood,
    asked,
    writes: () => asked.filter((line) => !line.startsWith('GET')),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const unauthorized = { error: 401, message: 'Unauthorized' };

function absolute(url = '/'): URL {
  return new URL(url, 'https://router.test');
}

function bad(detail: string) {
  return { detail, error: 400, message: 'Bad Request' };
}

function withoutPasswords(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null), (name, inner: unknown) =>
    name === 'password' ? undefined : inner,
  );
}

function send(response: ServerResponse, status: number, value: unknown): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json');
  response.end(status === 204 ? undefined : JSON.stringify(value));
}

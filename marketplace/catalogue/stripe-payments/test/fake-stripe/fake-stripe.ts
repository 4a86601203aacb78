import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Answer, StripeState } from './stripe-state.ts';

export const apiKey = 'sk_test_of_the_fake_server';

/** A server that speaks as much of Stripe's API as the plugin uses, and keeps what it was told. */
export interface FakeStripe extends AsyncDisposable {
  readonly baseUrl: string;
  readonly state: StripeState;
  /** `POST payment_intents amount=…`, in order, repetitions included. */
  readonly asked: { path: string; form: Record<string, string>; key: string | undefined }[];
  /** How the next requests end: `lost` does the work and cuts the connection; a number is the status. */
  readonly mishaps: ('lost' | number)[];
}

export async function startFakeStripe(): Promise<FakeStripe> {
  const state = new StripeState();
  const asked: FakeStripe['asked'] = [];
  const mishaps: FakeStripe['mishaps'] = [];
  const byKey = new Map<string, { body: string; answer: Answer }>();

  /** As Stripe does: the first answer of a key is the answer, another body with it is refused. */
  function answerOnce(path: string, body: string, key: string | undefined): Answer {
    const known = key ? byKey.get(key) : undefined;
    if (known && known.body !== body)
      return {
        status: 400,
        body: {
          error: {
            type: 'idempotency_error',
            message: 'Keys for idempotent requests can only be used with the same parameters',
          },
        },
      };
    const answer = known?.answer ?? state.post(path, Object.fromEntries(new URLSearchParams(body)));
    if (key) byKey.set(key, { body, answer });
    return known ? { ...answer, replayed: true } : answer;
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').replace('/v1/', '');
    const body = await text(request);
    const key = request.headers['idempotency-key'] as string | undefined;
    asked.push({ path, form: Object.fromEntries(new URLSearchParams(body)), key });
    const mishap = mishaps.shift();
    if (typeof mishap === 'number')
      return send(response, { status: mishap, body: { error: { message: 'busy' } } });
    if (request.headers.authorization !== `Bearer ${apiKey}`) return send(response, unauthorized);
    const answer = request.method === 'GET' ? state.get(path) : answerOnce(path, body, key);
    if (mishap === 'lost') request.socket.destroy();
    else send(response, answer);
  }

  const server = createServer((request, response) => void handle(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    asked,
    mishaps,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const unauthorized = {
  status: 401,
  body: { error: { message: 'Invalid API Key provided: sk_test_*****ver' } },
};

function send(response: ServerResponse, { status, body, replayed = false }: Answer): void {
  const headers = {
    'content-type': 'application/json',
    ...(replayed ? { 'idempotent-replayed': 'true' } : {}),
  };
  response.writeHead(status, headers).end(JSON.stringify(body));
}

/** A call-back as Stripe signs it. */
export function signed(event: object | string, secret: string, atSeconds = Math.floor(Date.now() / 1_000)) {
  const body = typeof event === 'string' ? event : JSON.stringify(event, null, 2);
  const v1 = createHmac('sha256', secret).update(`${atSeconds}.${body}`).digest('hex');
  return { body, headers: { 'stripe-signature': `t=${atSeconds},v1=${v1},v0=ignored` } };
}

import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { openPinned, type RouterAddress } from './pinned-connection.ts';

/** A router and how to sign in to it. */
export interface RouterLogin extends RouterAddress {
  readonly name: string;
  readonly user: string;
  readonly password: string;
}

export interface RouterRequest {
  readonly method: 'GET' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/rest`, encoded. */
  readonly path: string;
  readonly body?: object;
}

export interface RouterAnswer {
  readonly status: number;
  readonly text: string;
}

/** More than the largest page we ask for; a router that sends more is cut off. */
const answerLimitBytes = 5 * 1024 * 1024;

/** One request and its answer, whole, within the signal's time. A connection each: RouterOS keeps none for long. */
export async function exchange(
  router: RouterLogin,
  { method, path, body }: RouterRequest,
  signal: AbortSignal,
): Promise<RouterAnswer> {
  const socket = await openPinned(router, signal);
  try {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const sent = request({
      createConnection: () => socket,
      method,
      path: `/rest/${path}`,
      headers: headersOf(router, text),
      signal,
    });
    sent.end(text);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    return { status: answer.statusCode ?? 0, text: await wholeText(answer) };
  } finally {
    socket.destroy();
  }
}

function headersOf({ user, password, address }: RouterLogin, text: string | undefined) {
  return {
    host: address.includes(':') ? `[${address}]` : address,
    authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
    accept: 'application/json',
    connection: 'close',
    ...(text === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }),
  };
}

async function wholeText(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > answerLimitBytes) throw new RangeError(`its answer is longer than ${answerLimitBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

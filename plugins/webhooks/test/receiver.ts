import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the receiver got it. */
export interface ReceivedRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a receiver answers from now on; `hangs` answers nothing. */
export interface ReceiverMood {
  status: number;
  headers: Record<string, string>;
  body: string;
  hangs: boolean;
}

/** A receiver of webhooks on this machine. */
export async function startReceiver() {
  const received: ReceivedRequest[] = [];
  const mood: ReceiverMood = { status: 204, headers: {}, body: '', hangs: false };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { url: path = '', headers } = request;
    received.push({ path, headers, body: Buffer.concat(chunks).toString() });
    if (mood.hangs) return;
    response.writeHead(mood.status, mood.headers).end(mood.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    mood,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

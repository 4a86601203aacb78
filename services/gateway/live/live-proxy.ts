import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type Log, platformErrors } from '@isp/sdk';
import type { ClientOrigins } from '../http/client-origin.ts';
import { sendProblem } from '../http/problem.ts';
import { requestIdOf } from '../http/request-id.ts';
import { sessionCookie } from '../http/session-cookie.ts';
import { type LiveEndpoint, openUpstream, type Upstream } from './open-upstream.ts';
import { assertOrigin, isSameHost } from './origin.ts';

/** Clients are sent to the next generation by the live data server; those it does not reach are cut off after this. */
const lingerMs = 5_000;
/** Pings go both ways every 25 s: a connection this silent is dead, or its client reads nothing. */
const silenceMs = 60_000;
const livePath = '/realtime';

export interface LiveProxyOptions {
  readonly nodeId: string;
  readonly log: Log;
  /** Other sites whose pages may connect. */
  corsOrigins(): readonly string[];
  endpoint(): Promise<LiveEndpoint>;
  readonly origins: ClientOrigins;
}

/** Passes WebSockets on to the live data server, which listens on this machine only. */
export class LiveProxy {
  readonly #options: LiveProxyOptions;
  readonly #clients = new Set<Duplex>();
  #leaving = false;

  constructor(options: LiveProxyOptions) {
    this.#options = options;
  }

  /** Takes over a connection that asks to become a WebSocket. */
  readonly handle = (request: IncomingMessage, client: Duplex, head: Buffer): void => {
    client.on('error', () => client.destroy());
    const requestId = requestIdOf(request);
    const { url: path } = request;
    this.#open(request, requestId)
      .then((upstream) => {
        this.#join(client, upstream, { head, requestId });
        this.#options.log.debug({ requestId, path }, 'a live connection was opened');
      })
      .catch((error: unknown) => {
        const { status, code } = refuse(request, client, { error, requestId });
        this.#options.log.info({ requestId, path, status, code }, 'a live connection was refused');
      });
  };

  /** Takes no more, and gives those there are the time to be sent on. */
  async close(): Promise<void> {
    this.#leaving = true;
    const deadline = performance.now() + lingerMs;
    while (this.#clients.size > 0 && performance.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 50));
    for (const client of this.#clients) client.destroy();
  }

  async #open(request: IncomingMessage, requestId: string): Promise<Upstream> {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.replace(/\/$/, '') !== livePath) throw platformErrors.NOT_FOUND();
    const { headers } = request;
    assertOrigin(headers, this.#options.corsOrigins());
    if (this.#leaving) throw platformErrors.UNAVAILABLE({ plugin: 'gateway' });
    const origin = this.#options.origins.of(request);
    const session = isSameHost(headers.origin ?? '', headers.host)
      ? sessionCookie(headers, origin)
      : undefined;
    const client = { address: origin.address, session };
    return openUpstream(await this.#options.endpoint(), { search, headers, requestId, client });
  }

  #join(client: Duplex, upstream: Upstream, { head, requestId }: { head: Buffer; requestId: string }): void {
    const { response, socket: server } = upstream;
    tieEnds(client as Socket, server);
    client.once('close', () => this.#clients.delete(client));
    if (client.destroyed) {
      server.destroy();
      return;
    }
    this.#clients.add(client);
    client.write(acceptance(response, { 'X-Request-Id': requestId, 'X-ISP-Node': this.#options.nodeId }));
    client.write(upstream.head);
    server.write(head);
    client.pipe(server);
    server.pipe(client);
  }
}

/** When one side goes, so does the other; the client gets what was sent before, such as the reason. */
function tieEnds(client: Socket, server: Duplex): void {
  server.on('error', () => server.destroy());
  server.once('close', () => client.destroySoon());
  client.once('close', () => server.destroy());
  client.setNoDelay(true);
  client.setTimeout(silenceMs, () => client.destroy());
}

/** The live data server's acceptance, as the client gets it. */
function acceptance({ rawHeaders }: IncomingMessage, own: Readonly<Record<string, string>>): string {
  const pairs = rawHeaders.flatMap((text, index) =>
    index % 2 === 0 ? [`${text}: ${rawHeaders[index + 1]}`] : [],
  );
  const mine = Object.entries(own).map(([name, value]) => `${name}: ${value}`);
  return ['HTTP/1.1 101 Switching Protocols', ...pairs, ...mine, '', ''].join('\r\n');
}

/** Answers a problem on the bare connection and closes it. */
function refuse(
  request: IncomingMessage,
  client: Duplex,
  { error, requestId }: { error: unknown; requestId: string },
) {
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  response.setHeader('X-Request-Id', requestId);
  response.assignSocket(client as Socket);
  response.once('finish', () => client.end());
  return sendProblem(response, error, requestId);
}

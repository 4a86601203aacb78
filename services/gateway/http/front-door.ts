import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Log } from '@isp/sdk';
import helmet from 'helmet';
import { answerBroken } from './broken-request.ts';
import type { ClientOrigins } from './client-origin.ts';
import { requestIdOf } from './request-id.ts';
import type { WebRequest } from './web-request.ts';

/** Idle keep-alive connections get this long to send their last request to a leaving generation. */
const lingerMs = 5_000;
/** A request that takes longer than this is cut off. */
const longestAnswerMs = 15_000;

/** How long the head of a request may take, and the whole of it. */
export interface Patience {
  readonly headersMs: number;
  readonly requestMs: number;
}
const usualPatience: Patience = { headersMs: 15_000, requestMs: 60_000 };
/** How often connections are looked at that may have taken too long. */
const connectionsLookMs = 1_000;

/** The HTTP server. Its port is shared by generations: the new one listens before the old one stops. */
export class FrontDoor {
  readonly #server: Server;
  #leaving = false;

  constructor(options: {
    readonly nodeId: string;
    readonly log: Log;
    readonly origins: ClientOrigins;
    readonly patience?: Patience;
    handle(request: WebRequest, response: ServerResponse): void;
    /** Takes over a connection that asks to become a WebSocket. */
    upgrade(request: IncomingMessage, client: Duplex, head: Buffer): void;
  }) {
    const protect = helmet(security);
    this.#server = createServer(serverOptions, (incoming, response) => {
      const request = incoming as WebRequest;
      request.ispMethod = incoming.method ?? '';
      request.ispRequestId = requestIdOf(incoming);
      request.ispOrigin = options.origins.of(incoming);
      response.setHeader('X-Request-Id', request.ispRequestId);
      response.setHeader('X-ISP-Node', options.nodeId);
      if (this.#leaving) response.shouldKeepAlive = false;
      logAnswer(options.log, request, response);
      // Node sends no body for it; all else is as with GET.
      if (request.method === 'HEAD') request.method = 'GET';
      protect(incoming, response, () => options.handle(request, response));
    });
    this.#server.on('upgrade', options.upgrade);
    this.#server.on('clientError', answerBroken);
    this.#server.keepAliveTimeout = 30_000;
    const { headersMs, requestMs } = options.patience ?? usualPatience;
    this.#server.headersTimeout = headersMs;
    this.#server.requestTimeout = requestMs;
    this.#server.maxRequestsPerSocket = 0;
  }

  async open(host: string, port: number): Promise<void> {
    this.#server.listen({ host, port, exclusive: false });
    await once(this.#server, 'listening');
  }

  /** Where it listens; null while it does not. */
  address(): ReturnType<Server['address']> {
    return this.#server.address();
  }

  /**
   * Takes no new connections and answers what is under way. Clients on keep-alive connections are told with their next
   * answer to come back on another one; HTTP's own `close` would cut idle ones off while a request is on its way.
   */
  async close(): Promise<void> {
    this.#leaving = true;
    const closed = new Promise((resolve) => NetServer.prototype.close.call(this.#server, resolve));
    const linger = setTimeout(() => this.#server.closeIdleConnections(), lingerMs);
    const limit = setTimeout(() => this.#server.closeAllConnections(), longestAnswerMs);
    await closed;
    clearTimeout(linger);
    clearTimeout(limit);
  }
}

const serverOptions = {
  shouldUpgradeCallback: wantsWebSocket,
  connectionsCheckingInterval: connectionsLookMs,
};

/** Offers of other protocols (`h2c`) may be passed over, and then the request is an ordinary one. */
function wantsWebSocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket';
}

/** Reads that went well are of interest to nobody at night; everything else is one line with the request id. */
function logAnswer(log: Log, request: WebRequest, response: ServerResponse): void {
  const startedAt = performance.now();
  const { method, url: path, ispRequestId: requestId } = request;
  const { address } = request.ispOrigin;
  response.once('close', () => {
    const ms = Math.round(performance.now() - startedAt);
    const status = response.writableFinished ? response.statusCode : 'aborted';
    const quiet = method === 'GET' && status === 200;
    const traced = request.ispTraceId ? { traceId: request.ispTraceId } : {};
    log[quiet ? 'debug' : 'info']({ requestId, method, path, status, ms, address, ...traced }, 'answered');
  });
}

const security: Parameters<typeof helmet>[0] = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      styleSrc: ["'self'", "'unsafe-inline'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false,
};

import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server as HttpServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LiveChange, Log, OwnedTopic } from '@isp/sdk';
import { platformErrors } from '@isp/sdk';
import { Server } from 'socket.io';
import { type Endpoint, endpointKeyHeader, realtimeErrors } from '../contract/index.ts';
import { roomsOfChange } from '../domain/rooms.ts';
import { answerRequests } from './answer-requests.ts';
import { Connection, type ConnectionSurroundings } from './connection.ts';
import { ConnectionWatch } from './connection-watch.ts';
import { farewell, terminate } from './farewell.ts';
import { handshake, type ResolveCaller } from './handshake.ts';
import type { LiveIo, LiveSocket } from './live-socket.ts';
import { SessionWatch } from './session-watch.ts';
import { TopicBook } from './topic-book.ts';

export interface LiveServerOptions {
  readonly log: Log;
  readonly resolve: ResolveCaller;
  readonly snapshot: ConnectionSurroundings['snapshot'];
  /** Answers those of the login sessions that have ended. */
  readonly ended: (sessionIds: readonly string[]) => Promise<readonly string[]>;
  /** Milliseconds between two looks at a connection's session; default 30,000. */
  readonly recheckMs?: number;
}

const host = '127.0.0.1';
const largestMessageBytes = 16 * 1024;
/** Clients leave one after the other, so that they do not all come back in the same moment. */
const farewellSpreadMs = 2_000;

/** Every connection, also those that have not said yet who they are. */
interface Engine {
  readonly clients: Readonly<Record<string, { readonly transport: object }>>;
}

/** The socket.io server, its topics and its clients. */
export class LiveServer {
  readonly #options: LiveServerOptions;
  readonly #key = randomUUID();
  readonly #http: HttpServer = createServer((_, response) => response.writeHead(404).end());
  readonly #io: LiveIo;
  readonly #topics = new TopicBook();
  readonly #connections = new Set<Connection>();
  readonly #watch: ConnectionWatch;
  readonly #sessions: SessionWatch;

  constructor(options: LiveServerOptions) {
    const { log, resolve, ended, recheckMs = 30_000 } = options;
    this.#options = options;
    this.#io = new Server(this.#http, {
      path: '/realtime',
      transports: ['websocket'],
      serveClient: false,
      maxHttpBufferSize: largestMessageBytes,
      connectTimeout: 10_000,
      allowRequest: (request: IncomingMessage, answer) =>
        answer(null, request.headers[endpointKeyHeader] === this.#key),
    });
    this.#io.use(handshake(resolve, log));
    this.#io.on('connection', (socket) => this.#welcome(socket));
    this.#watch = new ConnectionWatch({ connections: this.#connections, resolve, log, recheckMs });
    this.#sessions = new SessionWatch({ connections: this.#connections, ended, log });
  }

  get clientCount(): number {
    return this.#connections.size;
  }

  /** Listens for the gateway of this machine, on a port of this generation's own. */
  async listen(): Promise<Endpoint> {
    this.#http.listen({ host, port: 0, exclusive: true });
    await once(this.#http, 'listening');
    return { host, port: (this.#http.address() as AddressInfo).port, key: this.#key };
  }

  /** Keeps a change and sends it to those who may see it. */
  tell({ topic, plugin, data, audience }: LiveChange): void {
    const kept = this.#topics.find(topic);
    if (!kept || kept.topic.plugin !== plugin) {
      if (kept)
        this.#options.log.warn({ topic, from: plugin }, 'a change from a plugin that is not the owner');
      return;
    }
    const { seq } = kept.ring.add(data, audience);
    this.#io.to(roomsOfChange(topic, audience)).emit('change', { topic, epoch: kept.ring.epoch, seq, data });
  }

  /** Takes over the topics there are now; who watches one that has gone is told. */
  follow(topics: readonly OwnedTopic[]): void {
    for (const topic of this.#topics.follow(topics)) {
      for (const connection of this.#connections) connection.end(topic, platformErrors.NOT_FOUND({ topic }));
    }
  }

  /** Changes may have been missed: everybody comes back and takes a snapshot. */
  startAnew(): void {
    this.#topics.startAnew();
    for (const { socket } of this.#connections)
      farewell(socket, realtimeErrors.REALTIME_OUT_OF_STEP(), { comeBack: true });
  }

  /** Sends the clients to the next generation. */
  async drain(): Promise<void> {
    const farewells = [...this.#connections].map(async ({ socket }) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * farewellSpreadMs));
      farewell(socket, realtimeErrors.REALTIME_RESTARTING(), { comeBack: true });
    });
    await Promise.all(farewells);
  }

  async stop(): Promise<void> {
    this.#watch.stop();
    this.#sessions.stop();
    const { clients } = this.#io.engine as unknown as Engine;
    const open = Object.values(clients);
    const closed = this.#io.close();
    for (const connection of open) terminate(connection);
    await closed;
  }

  #welcome(socket: LiveSocket): void {
    const { log, snapshot } = this.#options;
    const connection = new Connection(socket, { topics: this.#topics, snapshot });
    this.#connections.add(connection);
    const who = { requestId: socket.data.requestId, principal: socket.data.caller.principal.id };
    log.debug(who, 'a live client connected');
    socket.on('disconnect', (reason) => {
      this.#connections.delete(connection);
      log.debug({ ...who, reason }, 'a live client left');
    });
    answerRequests(connection, log);
  }
}

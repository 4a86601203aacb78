import { randomBytes } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { encodeRequest } from '../../plugins/radius/protocol/encode-request.ts';
import { packetCodes } from '../../plugins/radius/protocol/packet-code.ts';
import { encodeAttributes } from '../../plugins/radius/protocol/write-attributes.ts';

/** A steady stream of logins and accounting packets, none sent twice. */
export interface RadiusLoad {
  readonly ports: { readonly auth: number; readonly acct: number };
  readonly secret: string;
  readonly seconds: number;
  readonly loginsPerSecond: number;
  readonly accountingPerSecond: number;
  /** The login of the n-th Access-Request. */
  credentials(n: number): { login: string; password: string };
}

export interface LoadResult {
  readonly sent: number;
  readonly answered: number;
  /** Access-Rejects among the answers. */
  readonly rejected: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

const tickMs = 10;
/** Each socket has 256 identifiers; at 1,000 packets/s an identifier then rests 4 s. */
const socketCount = 16;

const patienceMs = 15_000;

/** Sends the load and waits for the last answers, 15 s at most. */
export async function sendLoad(load: RadiusLoad): Promise<{ logins: LoadResult; accounting: LoadResult }> {
  const kinds = [
    new Stream(load.ports.auth, (n) => accessRequest(load, n)),
    new Stream(load.ports.acct, (n) => interimUpdate(load, n)),
  ] as const;
  await Promise.all(kinds.map((stream) => stream.open()));
  const startedAt = performance.now();
  for (let elapsed = 0; elapsed < load.seconds * 1_000; elapsed = performance.now() - startedAt) {
    kinds[0].sendUpTo((elapsed / 1_000) * load.loginsPerSecond);
    kinds[1].sendUpTo((elapsed / 1_000) * load.accountingPerSecond);
    await wait(tickMs);
  }
  const endedAt = performance.now();
  while (kinds.some(({ missing }) => missing > 0) && performance.now() - endedAt < patienceMs)
    await wait(tickMs);
  return { logins: kinds[0].close(), accounting: kinds[1].close() };
}

class Stream {
  readonly #port: number;
  readonly #packet: (n: number) => Buffer;
  readonly #sockets: Socket[] = [];
  readonly #sentAt = new Map<string, number>();
  readonly #latencies: number[] = [];
  #sent = 0;
  #rejected = 0;

  constructor(port: number, packet: (n: number) => Buffer) {
    this.#port = port;
    this.#packet = packet;
  }

  async open(): Promise<void> {
    for (let index = 0; index < socketCount; index += 1) {
      const socket = createSocket({ type: 'udp4', recvBufferSize: 1024 * 1024 });
      socket.on('message', (reply) => this.#receive(index, reply));
      socket.bind(0, '127.0.0.1');
      await once(socket, 'listening');
      this.#sockets.push(socket);
    }
  }

  sendUpTo(total: number): void {
    for (; this.#sent < total; this.#sent += 1) {
      const index = this.#sent % socketCount;
      const packet = this.#packet(this.#sent);
      this.#sentAt.set(`${index} ${packet[1]}`, performance.now());
      this.#sockets[index]?.send(packet, this.#port, '127.0.0.1');
    }
  }

  /** Packets without an answer. */
  get missing(): number {
    return this.#sent - this.#latencies.length;
  }

  close(): LoadResult {
    for (const socket of this.#sockets) socket.close();
    const sorted = this.#latencies.sort((one, other) => one - other);
    const at = (share: number) => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
    return {
      sent: this.#sent,
      answered: sorted.length,
      rejected: this.#rejected,
      p50Ms: at(0.5),
      p99Ms: at(0.99),
      maxMs: at(0.999999),
    };
  }

  #receive(index: number, reply: Buffer): void {
    const key = `${index} ${reply[1]}`;
    const sentAt = this.#sentAt.get(key);
    if (sentAt === undefined) return;
    this.#sentAt.delete(key);
    this.#latencies.push(performance.now() - sentAt);
    if (reply[0] === packetCodes.accessReject) this.#rejected += 1;
  }
}

const identifierOf = (n: number) => Math.floor(n / socketCount) % 256;

function accessRequest({ secret, credentials }: RadiusLoad, n: number): Buffer {
  const { login, password } = credentials(n);
  const authenticator = randomBytes(16);
  return encodeRequest({
    code: packetCodes.accessRequest,
    identifier: identifierOf(n),
    secret,
    authenticator,
    attributes: encodeAttributes(
      [
        { name: 'User-Name', value: login },
        { name: 'User-Password', value: password },
      ],
      { secret, requestAuthenticator: authenticator },
    ),
  });
}

function interimUpdate({ secret, credentials }: RadiusLoad, n: number): Buffer {
  const { login } = credentials(n);
  return encodeRequest({
    code: packetCodes.accountingRequest,
    identifier: identifierOf(n),
    secret,
    messageAuthenticator: false,
    attributes: encodeAttributes([
      { name: 'Acct-Status-Type', value: 'Interim-Update' },
      { name: 'Acct-Session-Id', value: `load-${login}` },
      { name: 'User-Name', value: login },
      { name: 'Acct-Input-Octets', value: n },
      { name: 'Acct-Session-Time', value: n },
    ]),
  });
}

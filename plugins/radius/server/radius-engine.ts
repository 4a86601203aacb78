import { createDuplicateCache } from './duplicate-cache.ts';
import type { RadiusEngineOptions, RemoteEndpoint } from './engine-options.ts';
import type { Arrival, SendReply } from './exchange.ts';
import { createInFlight } from './in-flight.ts';
import { createReceiver } from './receive-datagram.ts';
import { createRejectDelay, scheduleWithNode } from './reject-delay.ts';
import { createExchangeWork } from './work-on-exchange.ts';

/**
 * A RADIUS server without sockets: datagrams come in, answers go out through `send`. Both handlers resolve
 * once the datagram is answered or dropped, and never reject.
 */
export interface RadiusEngine {
  /** For what arrives on the authentication port (1812). */
  handleAuthPacket(datagram: Buffer, remote: RemoteEndpoint, send: SendReply): Promise<void>;
  /** For what arrives on the accounting port (1813). */
  handleAccountingPacket(datagram: Buffer, remote: RemoteEndpoint, send: SendReply): Promise<void>;
  /** Resolves once nothing is in work. */
  drain(): Promise<void>;
  /** Takes no more datagrams, sends delayed rejects at once, and resolves when all is answered. */
  close(): Promise<void>;
}

const thirtySecondsMs = 30_000;
const sixtyFourMebibytes = 64 * 1024 * 1024;

/**
 * Nothing here depends on seeing every packet: two generations may share the sockets during a swap.
 * @example
 * const engine = createRadiusEngine({ findNas, authenticate, account, counters, log, now: () => new Date() });
 * socket.on('message', (datagram, remote) =>
 *   engine.handleAuthPacket(datagram, remote, (reply) => socket.send(reply, remote.port, remote.address)));
 */
export function createRadiusEngine(options: RadiusEngineOptions): RadiusEngine {
  const { counters, maxInFlight = 10_000 } = options;
  const inFlight = createInFlight();
  const rejectDelay = createRejectDelay(options.rejectDelayMs ?? 1000, options.schedule ?? scheduleWithNode);
  const duplicates = createDuplicateCache({
    windowMs: options.duplicateWindowMs ?? thirtySecondsMs,
    maxOctets: options.maxDuplicateOctets ?? sixtyFourMebibytes,
    now: options.now,
  });
  const receive = createReceiver(options, createExchangeWork({ options, duplicates, rejectDelay }));
  let closed = false;

  async function handle(arrival: Arrival): Promise<void> {
    if (closed) counters.increment('closed');
    else if (inFlight.size >= maxInFlight) counters.increment('overloaded');
    else await inFlight.track(receive(arrival));
  }

  async function close(): Promise<void> {
    closed = true;
    rejectDelay.flush();
    await inFlight.drain();
  }

  return {
    handleAuthPacket: (datagram, remote, send) => handle({ service: 'auth', datagram, remote, send }),
    handleAccountingPacket: (datagram, remote, send) =>
      handle({ service: 'accounting', datagram, remote, send }),
    drain: inFlight.drain,
    close,
  };
}

import { unmapIpv4 } from '../protocol/ip-address.ts';
import { admitPacket } from './admit-packet.ts';
import type { DropReason } from './counters.ts';
import { createDuplicateCache } from './duplicate-cache.ts';
import type { Nas, RadiusEngineOptions, RemoteEndpoint } from './engine-options.ts';
import type { Arrival, SendReply } from './exchange.ts';
import { createInFlight } from './in-flight.ts';
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
  const { counters, log, maxInFlight = 10_000 } = options;
  const inFlight = createInFlight();
  const rejectDelay = createRejectDelay(options.rejectDelayMs ?? 1000, options.schedule ?? scheduleWithNode);
  const duplicates = createDuplicateCache({
    windowMs: options.duplicateWindowMs ?? thirtySecondsMs,
    maxOctets: options.maxDuplicateOctets ?? sixtyFourMebibytes,
    now: options.now,
  });
  const workOn = createExchangeWork({ options, duplicates, rejectDelay });
  let closed = false;

  async function receive(arrival: Arrival): Promise<void> {
    try {
      const reason = await process(arrival);
      if (reason) counters.increment(reason.drop, reason.nasId);
    } catch (error) {
      counters.increment('internal-error');
      log.error('A RADIUS datagram was dropped because of an unexpected error.', { error });
    }
  }

  async function process(arrival: Arrival): Promise<{ drop: DropReason; nasId?: string } | undefined> {
    if (closed) return { drop: 'closed' };
    if (inFlight.size >= maxInFlight) return { drop: 'overloaded' };
    const nas = await lookUpNas(arrival.remote);
    if (typeof nas === 'string') return { drop: nas };
    const admission = admitPacket(arrival.datagram, arrival.service, nas);
    if (admission.result === 'dropped') return { drop: admission.reason, nasId: nas.id };
    await workOn({ ...arrival, nas, packet: admission.packet, receivedAt: options.now() });
    return undefined;
  }

  async function lookUpNas({ address }: RemoteEndpoint): Promise<Nas | DropReason> {
    try {
      return (await options.findNas(unmapIpv4(address))) ?? 'unknown-nas';
    } catch (error) {
      log.error('The NAS of a RADIUS datagram could not be looked up; the NAS will repeat it.', {
        address,
        error,
      });
      return 'nas-lookup-failed';
    }
  }

  return {
    handleAuthPacket: (datagram, remote, send) =>
      inFlight.track(receive({ service: 'auth', datagram, remote, send })),
    handleAccountingPacket: (datagram, remote, send) =>
      inFlight.track(receive({ service: 'accounting', datagram, remote, send })),
    drain: () => inFlight.drain(),
    async close() {
      closed = true;
      rejectDelay.flush();
      await inFlight.drain();
    },
  };
}

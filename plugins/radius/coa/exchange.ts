import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import { decodeReply } from '../protocol/decode-reply.ts';
import type { RadiusPacket } from '../protocol/packet.ts';

/** Seconds to wait after each sending of the same packet: 30 s in all. */
export const retransmitSeconds: readonly number[] = [2, 4, 8, 16];

/** Sends a signed request until its answer comes; undefined when none does. Answers that are not signed are ignored. */
export async function exchange(
  request: Buffer,
  nas: { readonly address: string; readonly port: number; readonly secret: string },
  waits: readonly number[] = retransmitSeconds,
): Promise<RadiusPacket | undefined> {
  const socket = createSocket(isIPv6(nas.address) ? 'udp6' : 'udp4');
  const { promise, resolve } = Promise.withResolvers<RadiusPacket | undefined>();
  let timer: NodeJS.Timeout | undefined;
  const send = (round: number): void => {
    const wait = waits[round];
    if (wait === undefined) {
      resolve(undefined);
      return;
    }
    socket.send(request, nas.port, nas.address);
    timer = setTimeout(() => send(round + 1), wait * 1_000);
  };
  socket.on('message', (datagram) => {
    const check = decodeReply(datagram, request, nas.secret);
    if (check.result === 'accepted') resolve(check.reply);
  });
  // Nobody listening, no route: as good as silence, and the next round may fare better.
  socket.on('error', () => undefined);
  send(0);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    socket.close();
  }
}

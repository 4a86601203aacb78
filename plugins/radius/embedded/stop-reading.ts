import type { Socket } from 'node:dgram';

/**
 * Stops reading a UDP socket without closing it, so that requests already read can still be answered from its port
 * while another generation reads on. Node has no public way (https://nodejs.org/api/dgram.html offers `close` only);
 * where its inside looks different one day, nothing happens and packets are read until `close`.
 */
export function stopReading(socket: Socket): void {
  const inside = Object.getOwnPropertySymbols(socket).find(
    ({ description }) => description === 'state symbol',
  );
  const state = inside && (socket as unknown as Record<symbol, { handle?: { recvStop?(): void } }>)[inside];
  state?.handle?.recvStop?.();
}

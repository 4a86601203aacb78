import type { LiveSocket } from './live-socket.ts';

const limits = { bytes: 1024 * 1024, packets: 5_000 };
/** A client that takes a large snapshot may be behind for a moment. */
const allowedLooks = 3;

/** Finds clients that take less than they are sent; look at each once a second. */
export class SlowClients {
  readonly #looksBehind = new WeakMap<LiveSocket, number>();

  /** True when a client has been behind for some looks in a row. */
  isTooSlow(socket: LiveSocket): boolean {
    const looks = isBehind(socket) ? (this.#looksBehind.get(socket) ?? 0) + 1 : 0;
    this.#looksBehind.set(socket, looks);
    return looks >= allowedLooks;
  }
}

interface Connection {
  /** Packets the WebSocket has not been given yet. */
  readonly writeBuffer: readonly { readonly data?: { readonly length: number } }[];
  readonly transport: { readonly socket?: { readonly bufferedAmount: number } };
}

function isBehind(socket: LiveSocket): boolean {
  const { writeBuffer, transport } = socket.conn as unknown as Connection;
  if (writeBuffer.length > limits.packets) return true;
  const waiting = writeBuffer.reduce((sum, { data }) => sum + (data?.length ?? 0), 0);
  return waiting + (transport.socket?.bufferedAmount ?? 0) > limits.bytes;
}

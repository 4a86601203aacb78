import type { IspError } from '@isp/sdk';
import type { LiveSocket } from './live-socket.ts';
import { toProblem } from './to-problem.ts';

/** A client that does not even take the reason is cut off after this long. */
const patienceMs = 5_000;

const leaving = new WeakSet<LiveSocket>();

/**
 * Says why and closes. Closing the transport makes the client's library connect again by itself; when it should not,
 * because it would be refused, the socket is disconnected instead. The first reason counts.
 */
export function farewell(socket: LiveSocket, reason: IspError, { comeBack }: { comeBack: boolean }): void {
  if (leaving.has(socket)) return;
  leaving.add(socket);
  for (const room of socket.rooms) if (room !== socket.id) void socket.leave(room);
  socket.emit('leaving', toProblem(reason));
  if (!comeBack) socket.disconnect(true);
  else socket.conn.close();
  setTimeout(() => terminate(socket.conn), patienceMs).unref();
}

/** Ends a connection without waiting for the other end. */
export function terminate({ transport }: { readonly transport: object }): void {
  (transport as { socket?: { terminate(): void } }).socket?.terminate();
}

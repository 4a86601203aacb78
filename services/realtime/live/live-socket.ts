import type { Principal } from '@isp/sdk';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { ClientEvents, ServerEvents } from '../contract/index.ts';

/** Who is at the other end. */
export interface Caller {
  readonly principal: Principal;
  /** His signed principal, for calls in his name. */
  readonly signed: string;
}

/** What is known of a connection from its handshake on. */
export interface SocketData {
  caller: Caller;
  /** The session token, for looking again whether it still holds. */
  token: string;
  /** The client's address, as the gateway saw it. */
  address: string | undefined;
  requestId: string;
}

export type LiveSocket = Socket<ClientEvents, ServerEvents, DefaultEventsMap, SocketData>;
export type LiveIo = Server<ClientEvents, ServerEvents, DefaultEventsMap, SocketData>;

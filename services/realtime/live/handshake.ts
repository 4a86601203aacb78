import { type Log, platformErrors } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { clientAddressHeader, clientSessionHeader } from '../contract/index.ts';
import type { Caller, LiveSocket } from './live-socket.ts';
import { toProblem } from './to-problem.ts';

/** How a session is asked for. */
export interface SeenFrom {
  /** The client's address. */
  readonly address: string | undefined;
  /** It counts as use, so that an unused session does not end by it. */
  readonly used: boolean;
}

/** Turns a session token into who holds it. */
export type ResolveCaller = (token: string, seen: SeenFrom) => Promise<Caller>;

type Next = (refusal?: { name: string; message: string; data: object }) => void;

/** Lets a connection in with a token that holds; others get a `connect_error` with the problem as its data. */
export function handshake(resolve: ResolveCaller, log: Log): (socket: LiveSocket, next: Next) => void {
  return (socket, next) => {
    const requestId = requestIdOf(socket);
    admit(socket, resolve)
      .then((admitted) => {
        socket.data = { ...admitted, requestId };
        next();
      })
      .catch((error: unknown) => {
        const problem = toProblem(error);
        if (problem.status >= 500) log.warn({ err: error, requestId }, 'a live client could not be let in');
        next({ name: problem.code, message: problem.detail, data: problem });
      });
  };
}

/** The token the client names, or the session of the cookie its page came with. */
async function admit(
  socket: LiveSocket,
  resolve: ResolveCaller,
): Promise<{ token: string; address: string | undefined; caller: Caller }> {
  const { token: named } = socket.handshake.auth as { token?: unknown };
  const token = named ?? headerOf(socket, clientSessionHeader);
  if (typeof token !== 'string' || !/^[\w.-]{20,500}$/.test(token)) {
    throw platformErrors.UNAUTHENTICATED({
      reason: 'Connect with auth: { token }, a token from POST /api/v1/auth/login or an API key.',
    });
  }
  const address = headerOf(socket, clientAddressHeader);
  return { token, address, caller: await resolve(token, { address, used: true }) };
}

/** Set by the gateway alone: nobody gets here but through it. */
function headerOf(socket: LiveSocket, name: string): string | undefined {
  const given = socket.handshake.headers[name];
  return typeof given === 'string' ? given : undefined;
}

/** The gateway has made one for the upgrade request. */
function requestIdOf(socket: LiveSocket): string {
  return headerOf(socket, 'x-request-id') ?? newId();
}

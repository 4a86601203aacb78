import { type Log, platformErrors } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import type { Caller, LiveSocket } from './live-socket.ts';
import { toProblem } from './to-problem.ts';

/** Turns a session token into who holds it. */
export type ResolveCaller = (token: string) => Promise<Caller>;

type Next = (refusal?: { name: string; message: string; data: object }) => void;

/** Lets a connection in with a token that holds; others get a `connect_error` with the problem as its data. */
export function handshake(resolve: ResolveCaller, log: Log): (socket: LiveSocket, next: Next) => void {
  return (socket, next) => {
    const requestId = requestIdOf(socket);
    admit(socket, resolve)
      .then(({ token, caller }) => {
        socket.data = { token, caller, requestId };
        next();
      })
      .catch((error: unknown) => {
        const problem = toProblem(error);
        if (problem.status >= 500) log.warn({ err: error, requestId }, 'a live client could not be let in');
        next({ name: problem.code, message: problem.detail, data: problem });
      });
  };
}

async function admit(socket: LiveSocket, resolve: ResolveCaller): Promise<{ token: string; caller: Caller }> {
  const { token } = socket.handshake.auth as { token?: unknown };
  if (typeof token !== 'string' || !/^[\w.-]{20,500}$/.test(token)) {
    throw platformErrors.UNAUTHENTICATED({
      reason: 'Connect with auth: { token }, a token from POST /api/v1/auth/login.',
    });
  }
  return { token, caller: await resolve(token) };
}

/** The gateway has made one for the upgrade request. */
function requestIdOf(socket: LiveSocket): string {
  const given = socket.handshake.headers['x-request-id'];
  return typeof given === 'string' ? given : newId();
}

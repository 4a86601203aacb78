import { createClient, type IspClient } from '@isp/client';
import { type SessionExpiry, sessionExpiry } from '../session/session-expiry.ts';
import { noteReachable } from './connection.ts';

/** These say themselves that nobody is signed in. */
const aboutSessions = /\/api\/v1\/auth\/(login|logout|me|password-reset|invitations)/;

/**
 * The REST interface with the session's cookie. A request that is refused because the session has ended waits until the
 * person has signed in again and is then sent once more, with its idempotency key: no form is lost.
 */
export function makePortalApi(expiry: SessionExpiry, send = (request: Request) => fetch(request)): IspClient {
  return createClient({
    retries: 2,
    longestWaitMs: 5_000,
    async fetch(request) {
      const again = request.clone();
      const response = await noted(send(request));
      if (response.status !== 401 || aboutSessions.test(new URL(request.url).pathname)) return response;
      return (await expiry.askAgain()) ? noted(send(again)) : response;
    },
  });
}

/** The connection's state follows from whether requests get an answer; one that was taken back says nothing. */
async function noted(answer: Promise<Response>): Promise<Response> {
  try {
    const response = await answer;
    noteReachable(true);
    return response;
  } catch (error) {
    if ((error as Error).name !== 'AbortError') noteReachable(false);
    throw error;
  }
}

/** The one of this page. */
export const api = makePortalApi(sessionExpiry);

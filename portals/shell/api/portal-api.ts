import { createClient, type IspClient } from '@isp/client';
import { offlineFetch, refuseOffline } from '../offline/offline-fetch.ts';
import { type SessionExpiry, sessionExpiry } from '../session/session-expiry.ts';

/** These say themselves that nobody is signed in. */
const aboutSessions = /\/api\/v1\/auth\/(login|logout|me|password-reset|invitations)/;

/**
 * The REST interface with the session's cookie. A request that is refused because the session has ended waits until the
 * person has signed in again and is then sent once more, with its idempotency key: no form is lost.
 */
export function makePortalApi(expiry: SessionExpiry, send = offlineFetch): IspClient {
  return createClient({
    retries: 2,
    longestWaitMs: 5_000,
    beforeSend: refuseOffline,
    async fetch(request) {
      const again = request.clone();
      const response = await send(request);
      if (response.status !== 401 || aboutSessions.test(new URL(request.url).pathname)) return response;
      return (await expiry.askAgain()) ? send(again) : response;
    },
  });
}

/** The one of this page. */
export const api = makePortalApi(sessionExpiry);

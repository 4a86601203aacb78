import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { ClientOrigin } from './client-origin.ts';

/** `session`: who the browser is. `own`: who the person is while he is logged in as somebody else. */
export type SessionCookie = 'session' | 'own';

const names = { session: 'isp_session', own: 'isp_own_session' } as const;

/**
 * Over TLS the name says that the cookie came from this very host, over TLS and for every path (`__Host-`, RFC 6265bis
 * §4.1.3): no neighbour can plant one.
 */
function nameOf(cookie: SessionCookie, { secure }: Pick<ClientOrigin, 'secure'>): string {
  return secure ? `__Host-${names[cookie]}` : names[cookie];
}

/** The session token in the cookies of a request. */
export function sessionCookie(
  { cookie: header }: IncomingHttpHeaders,
  origin: Pick<ClientOrigin, 'secure'>,
  cookie: SessionCookie = 'session',
): string | undefined {
  const name = nameOf(cookie, origin);
  const found = header?.split(';').find((pair) => pair.trim().startsWith(`${name}=`));
  const value = found?.trim().slice(name.length + 1);
  return value && /^[\w.-]{20,500}$/.test(value) ? value : undefined;
}

/** Gives the browser a cookie that no script reads and no other site's page brings; without a token it is taken away. */
export function setSessionCookie(
  response: ServerResponse,
  origin: Pick<ClientOrigin, 'secure'>,
  given: {
    readonly cookie: SessionCookie;
    readonly token: string | undefined;
    readonly expiresAt?: string | undefined;
  },
): void {
  const { cookie, token = '', expiresAt } = given;
  const expires = token === '' ? new Date(0) : expiresAt && new Date(expiresAt);
  const attributes = [
    `${nameOf(cookie, origin)}=${token}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Strict',
    ...(origin.secure ? ['Secure'] : []),
    ...(expires ? [`Expires=${expires.toUTCString()}`] : []),
  ];
  response.appendHeader('Set-Cookie', attributes.join('; '));
}

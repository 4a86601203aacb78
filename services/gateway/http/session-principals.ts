import { platformErrors } from '@isp/sdk';
import { Remembered } from './remembered.ts';
import { sessionCookie } from './session-cookie.ts';
import { assertOwnPage } from './session-origin.ts';
import type { WebRequest } from './web-request.ts';

/** Whether the session may come in a cookie; default: it may. */
export interface CookieUse {
  readonly cookies?: boolean;
}

/** Asks whose a session is; `address` is where the request comes from. */
export type ResolveSession = (token: string, address: string) => Promise<string>;

/** Turns the session token of a request, of its header or its cookie, into a signed principal. */
export class SessionPrincipals {
  readonly #known: Remembered<string>;

  constructor(resolve: ResolveSession) {
    this.#known = new Remembered((key) => {
      const [token = '', address = ''] = key.split(' ');
      return resolve(token, address);
    });
  }

  /**
   * The signed principal, or undefined when the request carries no token. The header counts before the cookie, which
   * routes without a login do not look at: one that has ended must not be in the way of the next login.
   */
  of(request: WebRequest, { cookies = true }: CookieUse): Promise<string> | undefined {
    const token = bearerOf(request) ?? (cookies ? cookieOf(request) : undefined);
    return token === undefined ? undefined : this.#known.of(keyOf(token, request));
  }

  /** Looks the rights of this caller up again, at his next request. */
  forget(request: WebRequest): void {
    const token = bearerOf(request) ?? sessionCookie(request.headers, request.ispOrigin);
    if (token !== undefined) this.#known.forget(keyOf(token, request));
  }
}

/** Where staff may come from is looked at per address, so it is part of the question. */
function keyOf(token: string, { ispOrigin }: WebRequest): string {
  return `${token} ${ispOrigin.address}`;
}

function bearerOf({ headers: { authorization } }: WebRequest): string | undefined {
  if (authorization === undefined) return undefined;
  const token = /^Bearer ([\w.-]{20,500})$/.exec(authorization)?.[1];
  if (token) return token;
  throw platformErrors.UNAUTHENTICATED({
    reason: 'Send "Authorization: Bearer <token>" with a token from /auth/login.',
  });
}

function cookieOf(request: WebRequest): string | undefined {
  const token = sessionCookie(request.headers, request.ispOrigin);
  if (token !== undefined) assertOwnPage(request);
  return token;
}

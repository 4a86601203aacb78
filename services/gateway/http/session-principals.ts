import type { IncomingMessage } from 'node:http';
import { platformErrors } from '@isp/sdk';
import { Remembered } from './remembered.ts';

/** Turns the session token of a request into a signed principal. */
export class SessionPrincipals {
  readonly #known: Remembered<string>;

  constructor(resolve: (token: string) => Promise<string>) {
    this.#known = new Remembered(resolve);
  }

  /** The signed principal, or undefined when the request carries no token. */
  of(request: IncomingMessage): Promise<string> | undefined {
    const header = request.headers.authorization;
    if (header === undefined) return undefined;
    const token = /^Bearer ([\w.-]{20,500})$/.exec(header)?.[1];
    if (!token) {
      throw platformErrors.UNAUTHENTICATED({
        reason: 'Send "Authorization: Bearer <token>" with a token from /auth/login.',
      });
    }
    return this.#known.of(token);
  }
}

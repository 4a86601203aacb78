import type { IncomingMessage } from 'node:http';
import { platformErrors } from '@isp/sdk';

interface Known {
  readonly principal: Promise<string>;
  readonly until: number;
  /** It is being asked for again. */
  refreshing: boolean;
}

/** A session is asked for again after this long, so a closed one stops working within a second. */
const rememberMs = 1_000;
/** From then on before its end, so that a client who goes on asking never waits for it. */
const refreshMs = 300;
const keptSessions = 20_000;

/** Turns the Authorization header of a request into a signed principal. */
export class SessionPrincipals {
  readonly #resolve: (token: string) => Promise<string>;
  readonly #known = new Map<string, Known>();

  constructor(resolve: (token: string) => Promise<string>) {
    this.#resolve = resolve;
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
    return this.#remembered(token);
  }

  #remembered(token: string): Promise<string> {
    const now = performance.now();
    const known = this.#known.get(token);
    if (!known || known.until <= now) return this.#ask(token, now);
    if (known.until - now < refreshMs && !known.refreshing) {
      known.refreshing = true;
      this.#refresh(token, now);
    }
    return known.principal;
  }

  #ask(token: string, now: number): Promise<string> {
    if (this.#known.size >= keptSessions) this.#known.clear();
    const principal = this.#resolve(token);
    this.#known.set(token, { principal, until: now + rememberMs, refreshing: false });
    principal.catch(() => this.#known.delete(token));
    return principal;
  }

  /** What was known is used on until the answer is there; a session that has ended is known no more. */
  #refresh(token: string, now: number): void {
    const principal = this.#resolve(token);
    principal.then(
      () => this.#known.set(token, { principal, until: now + rememberMs, refreshing: false }),
      () => this.#known.delete(token),
    );
  }
}

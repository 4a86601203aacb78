import type { KeyPrincipals } from './key-principals.ts';
import type { CookieUse, SessionPrincipals } from './session-principals.ts';
import type { WebRequest } from './web-request.ts';

/** Who a request is made for. */
export interface Caller {
  /** Signed. */
  readonly principal: string;
  /** The API key it came with; absent for a login session. */
  readonly key?: { readonly keyId: string; readonly secretId: string };
}

/** Finds out who a request is made for: an API key's user, or the person of a login session. */
export class Principals {
  readonly #keys: KeyPrincipals;
  readonly #sessions: SessionPrincipals;

  constructor({ keys, sessions }: { readonly keys: KeyPrincipals; readonly sessions: SessionPrincipals }) {
    this.#keys = keys;
    this.#sessions = sessions;
  }

  /** The caller, or undefined when the request says nothing of one. Throws `UNAUTHENTICATED` for what is no good. */
  async of(request: WebRequest, options: CookieUse = {}): Promise<Caller | undefined> {
    const key = await this.#keys.of(request);
    if (key) return { principal: key.principal, key };
    const principal = await this.#sessions.of(request, options);
    return principal === undefined ? undefined : { principal };
  }

  /** Looks the rights of this caller up again, at his next request. */
  forget(request: WebRequest): void {
    this.#sessions.forget(request);
  }
}

import type { ServerResponse } from 'node:http';
import type { KeyLimits } from './key-limits.ts';
import type { KeyUsage } from './key-usage.ts';
import type { Caller } from './principals.ts';
import type { RateLimits } from './rate-limits.ts';

/** A request that asks to pass, and where it goes. */
export interface LimitedRequest {
  readonly response: ServerResponse;
  /** The client's, behind trusted proxies. */
  readonly address: string;
  /** Method and path of the route, such as `GET /customers/{id}`. */
  readonly route: string;
  readonly isLogin: boolean;
}

/** What a client who gave up is noted with in the usage log, as proxies do. */
const clientGone = 499;

/** How often who may call: API keys by their quotas, everybody else by the gateway's own limits. */
export class CallLimits {
  readonly #keys: KeyLimits;
  readonly #rates: RateLimits;
  readonly #usage: KeyUsage;

  constructor(parts: { readonly keys: KeyLimits; readonly rates: RateLimits; readonly usage: KeyUsage }) {
    this.#keys = parts.keys;
    this.#rates = parts.rates;
    this.#usage = parts.usage;
  }

  /** Counts a request, or throws what it is refused with. Where people log in, a key has the limit of its address too. */
  async admit(caller: Caller | undefined, request: LimitedRequest): Promise<void> {
    if (!caller?.key || request.isLogin) this.#rates.admit(caller?.principal, request);
    if (!caller?.key) return;
    const { response, route } = request;
    const { keyId } = caller.key;
    const refused = (day: string) => this.#usage.note({ keyId, day, route, status: 429, refused: true });
    const day = await this.#keys.admit(caller.key, { response, route, refused });
    response.once('close', () => {
      const status = response.headersSent ? response.statusCode : clientGone;
      this.#usage.note({ keyId, day, route, status });
    });
  }

  /** Counts a request whose caller is not known to anybody for its address: guessing is limited too. */
  refuseUnknown(request: LimitedRequest): void {
    this.#rates.admit(undefined, request);
  }
}

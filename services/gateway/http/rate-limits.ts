import type { ServerResponse } from 'node:http';
import { platformErrors } from '@isp/sdk';
import { RateLimit } from './rate-limit.ts';
import { secondsUntil, setLimitHeaders } from './rate-limit-headers.ts';
import { addressSubject, personSubject } from './rate-limit-subject.ts';

/** Requests one gateway takes within a minute. */
export interface RequestsPerMinute {
  /** Of one person, over all his login sessions. */
  readonly person: number;
  /** Of one address (IPv4 address or IPv6 /64) without a login. */
  readonly address: number;
  /** Of one address to where people log in. */
  readonly login: number;
}

/** What is asked to pass. */
export interface AskedRequest {
  readonly response: ServerResponse;
  /** The client's, behind trusted proxies. */
  readonly address: string;
  /** It goes to where people log in. */
  readonly isLogin: boolean;
}

/** Limits of callers without an API key: each gateway counts for itself. */
export class RateLimits {
  readonly #limits: () => RequestsPerMinute;
  readonly #rates = new RateLimit();

  constructor(limits: () => RequestsPerMinute) {
    this.#limits = limits;
  }

  /** Counts a request, or throws `RATE_LIMITED`. Without a principal it counts for its address. */
  admit(principal: string | undefined, { response, address, isLogin }: AskedRequest): void {
    const { person, address: nobody, login } = this.#limits();
    if (isLogin) this.#take(response, `login:${addressSubject(address)}`, login);
    else if (principal === undefined) this.#take(response, addressSubject(address), nobody);
    else this.#take(response, personSubject(principal), person);
  }

  #take(response: ServerResponse, who: string, quota: number): void {
    const { allowed, used, resetsInMs } = this.#rates.take(who, quota);
    const resetSeconds = secondsUntil(resetsInMs);
    const shown = { name: 'minute', quota, remaining: quota - used, windowSeconds: 60, resetSeconds };
    setLimitHeaders(response, [{ ...shown, remaining: Math.max(0, shown.remaining) }]);
    if (!allowed)
      throw platformErrors.RATE_LIMITED({ quota, window: 'minute', retryAfterSeconds: resetSeconds });
  }
}

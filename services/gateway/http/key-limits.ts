import type { ServerResponse } from 'node:http';
import {
  type Admission,
  type AdmitParams,
  exhaustedLimit,
  type LimitState,
  limitRefusal,
  msUntilReset,
} from '@isp/api-keys/contract';
import { platformErrors } from '@isp/sdk';
import type { Caller } from './principals.ts';
import { type ShownLimit, secondsUntil, setLimitHeaders } from './rate-limit-headers.ts';

type Key = NonNullable<Caller['key']>;

interface Refusal {
  readonly admission: Admission;
  readonly atMs: number;
}

/** A refusal is answered again for so long without asking; a limit that was raised shows after it. */
const refusedMs = 1_000;
const keptRefusals = 10_000;

/** The limits of API keys, which are counted in the database for all gateways together. */
export class KeyLimits {
  readonly #admit: (call: AdmitParams) => Promise<Admission>;
  readonly #refusals = new Map<string, Refusal>();

  constructor(admit: (call: AdmitParams) => Promise<Admission>) {
    this.#admit = admit;
  }

  /**
   * Counts a call of a key and answers the day it counts for. Throws `QUOTA_EXCEEDED`, `RATE_LIMITED`, or
   * `UNAUTHENTICATED` when the key ended a moment ago.
   */
  async admit(
    { keyId, secretId }: Key,
    { response, route, refused }: { response: ServerResponse; route: string; refused(day: string): void },
  ): Promise<string> {
    const known = this.#refusedBefore(keyId);
    const admission = known?.admission ?? (await this.#admit({ keyId, secretId, route }));
    const passedMs = known ? performance.now() - known.atMs : 0;
    setLimitHeaders(
      response,
      admission.limits.map((limit) => shown(limit, admission, passedMs)),
    );
    if (admission.outcome === 'admitted') return admission.day;
    if (admission.outcome === 'ended') {
      throw platformErrors.UNAUTHENTICATED({ reason: 'This API key is revoked or has expired.' });
    }
    if (!known) this.#remember(keyId, admission);
    refused(admission.day);
    throw limitRefusal(admission, passedMs);
  }

  #refusedBefore(keyId: string): Refusal | undefined {
    const known = this.#refusals.get(keyId);
    if (!known) return undefined;
    const passedMs = performance.now() - known.atMs;
    if (passedMs < Math.min(refusedMs, msUntilReset(exhaustedLimit(known.admission), known.admission)))
      return known;
    this.#refusals.delete(keyId);
    return undefined;
  }

  #remember(keyId: string, admission: Admission): void {
    if (this.#refusals.size >= keptRefusals) this.#refusals.clear();
    this.#refusals.set(keyId, { admission, atMs: performance.now() });
  }
}

function shown(limit: LimitState, admission: Admission, passedMs: number): ShownLimit {
  const { window: name, quota, used, windowSeconds } = limit;
  const resetSeconds = secondsUntil(msUntilReset(limit, admission) - passedMs);
  return { name, quota, remaining: Math.max(0, quota - used), windowSeconds, resetSeconds };
}

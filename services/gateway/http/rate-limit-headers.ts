import type { ServerResponse } from 'node:http';

/** One limit as a client is told of it. */
export interface ShownLimit {
  /** `second`, `day`, `month`, `minute`. */
  readonly name: string;
  readonly quota: number;
  readonly remaining: number;
  readonly windowSeconds: number;
  /** Until it begins anew. */
  readonly resetSeconds: number;
}

/**
 * `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers-10): what is allowed (`q` in `w` seconds), and
 * what is left of it (`r`, for `t` seconds). `Retry-After` of a refusal is the `t` of the limit that refused.
 */
export function setLimitHeaders(response: ServerResponse, limits: readonly ShownLimit[]): void {
  if (limits.length === 0 || response.headersSent) return;
  const policies = limits.map(({ name, quota, windowSeconds }) => `"${name}";q=${quota};w=${windowSeconds}`);
  const states = limits.map(
    ({ name, remaining, resetSeconds }) => `"${name}";r=${remaining};t=${resetSeconds}`,
  );
  response.setHeader('RateLimit-Policy', policies.join(', '));
  response.setHeader('RateLimit', states.join(', '));
}

/** Whole seconds a client has to wait, rounded up: a second early would be refused again. */
export function secondsUntil(ms: number): number {
  return Math.max(1, Math.ceil(ms / 1_000));
}

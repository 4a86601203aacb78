import type { ApiKey, KeyStatus } from '../contract/index.ts';

type Ends = Pick<ApiKey, 'expiresAt' | 'revokedAt'>;

/** What a key is at an instant of real time. */
export function statusAt({ expiresAt, revokedAt }: Ends, nowMs: number): KeyStatus {
  if (revokedAt !== undefined) return 'revoked';
  return expiresAt !== undefined && Date.parse(expiresAt) <= nowMs ? 'expired' : 'active';
}

/** A key as it is shown. */
export function withStatus<Key extends Ends>(key: Key, nowMs: number): Key & { status: KeyStatus } {
  return { ...key, status: statusAt(key, nowMs) };
}

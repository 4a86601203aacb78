import type { ActionContract, ForwardedCaller } from '@isp/sdk';
import { idempotencyKeyOf } from './idempotency-key.ts';
import type { WebRequest } from './web-request.ts';

const usualTimeoutMs = 10_000;
/** A twin waits 10 s for the first request's answer, and is to tell so before it is given up. */
const twinTimeoutMs = 12_000;
const changing = new Set(['PUT', 'PATCH', 'DELETE']);

/** For whom and how a request is passed on to its action. */
export function forwardedCaller(
  request: WebRequest,
  principal: string | undefined,
  action: ActionContract,
): ForwardedCaller {
  const { address, userAgent } = request.ispOrigin;
  const origin = { address, ...(userAgent ? { userAgent } : {}) };
  return { principal, requestId: request.ispRequestId, origin, ...wishes(request, action) };
}

type Wishes = Pick<ForwardedCaller, 'timeoutMs' | 'idempotencyKey' | 'ifMatch' | 'tagged'>;

function wishes(
  request: WebRequest,
  { timeoutMs, idempotencyKey: takesKey, etag, rest }: ActionContract,
): Wishes {
  const idempotencyKey = takesKey ? idempotencyKeyOf(request) : undefined;
  const condition = changing.has(rest?.method ?? '') ? request.headers['if-match'] : undefined;
  const patienceMs = idempotencyKey ? Math.max(timeoutMs ?? usualTimeoutMs, twinTimeoutMs) : timeoutMs;
  return {
    ...(patienceMs ? { timeoutMs: patienceMs } : {}),
    ...(idempotencyKey ? { idempotencyKey } : {}),
    ...(condition === undefined ? {} : { ifMatch: condition }),
    ...(etag ? { tagged: true as const } : {}),
  };
}

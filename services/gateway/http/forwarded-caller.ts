import type { ActionContract, ForwardedCaller } from '@isp/sdk';
import { idempotencyKeyOf } from './idempotency-key.ts';
import type { WebRequest } from './route-handler.ts';

const usualTimeoutMs = 10_000;
/** A twin waits 10 s for the first request's answer, and is to tell so before it is given up. */
const twinTimeoutMs = 12_000;

/** For whom and how a request is passed on to its action. */
export function forwardedCaller(
  request: WebRequest,
  principal: string | undefined,
  { timeoutMs, idempotencyKey: takesKey }: ActionContract,
): ForwardedCaller {
  const { address, userAgent } = request.ispOrigin;
  const origin = { address, ...(userAgent ? { userAgent } : {}) };
  const caller = { principal, requestId: request.ispRequestId, origin };
  const idempotencyKey = takesKey ? idempotencyKeyOf(request) : undefined;
  if (idempotencyKey === undefined) return timeoutMs ? { ...caller, timeoutMs } : caller;
  return { ...caller, idempotencyKey, timeoutMs: Math.max(timeoutMs ?? usualTimeoutMs, twinTimeoutMs) };
}

import { retryAfterOf } from './api-error.ts';

/** How often and how long a request is tried. */
export interface RetryOptions {
  /** Further tries after the first; default 3, 0 turns them off. */
  readonly retries?: number;
  /** A longer `Retry-After` is not waited for: the error says when. Default 30,000. */
  readonly longestWaitMs?: number;
}

const idempotent = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);
const firstWaitMs = 250;

/** Repeats what may be repeated: reads, PUT, DELETE, and what carries an `Idempotency-Key`, which is the same on each try. */
export function retryingFetch(
  { retries = 3, longestWaitMs = 30_000 }: RetryOptions,
  send: (request: Request) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const tries = mayRepeat(request) ? retries : 0;
    for (let done = 0; done < tries; done++) {
      // The body of a request can be read once, so each try sends a copy.
      const outcome = await attempt(send, request.clone());
      const waitMs = waitOf(outcome, done);
      if (waitMs === undefined || waitMs > longestWaitMs) return settle(outcome);
      await pause(waitMs, request.signal);
    }
    return send(request);
  };
}

type Outcome = { readonly response: Response } | { readonly error: unknown };

function mayRepeat({ method, headers }: Request): boolean {
  return idempotent.has(method) || headers.has('idempotency-key');
}

async function attempt(send: (request: Request) => Promise<Response>, request: Request): Promise<Outcome> {
  try {
    return { response: await send(request) };
  } catch (error) {
    return { error };
  }
}

/** Undefined: this outcome is final. */
function waitOf(outcome: Outcome, done: number): number | undefined {
  const growing = firstWaitMs * 2 ** done * (1 + Math.random());
  if ('error' in outcome) return isAbort(outcome.error) ? undefined : growing;
  const { status, headers } = outcome.response;
  if (status !== 503 && status !== 429) return undefined;
  const seconds = retryAfterOf(headers);
  return seconds === undefined ? growing : seconds * 1_000;
}

function isAbort(error: unknown): boolean {
  const name = (error as { name?: unknown } | null)?.name;
  return name === 'AbortError' || name === 'TimeoutError';
}

function settle(outcome: Outcome): Response {
  if ('error' in outcome) throw outcome.error;
  return outcome.response;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

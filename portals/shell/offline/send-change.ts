import type { Change, Refusal } from './store.ts';

/** What became of one try. */
export type Outcome =
  | { readonly kind: 'sent'; readonly answer: unknown }
  | {
      readonly kind: 'refused';
      readonly refusal: Refusal;
      readonly status: number;
      readonly problem: unknown;
    }
  /** It can be tried again later; `signedOut`: when somebody is signed in. */
  | { readonly kind: 'waiting'; readonly signedOut: boolean };

/** The platform knows keys for 24 hours; a little before that nobody can tell any more whether the first try arrived. */
const knownForMs = 23 * 3_600_000;
const longestMs = 20_000;
/** The platform, or what is before it, cannot do it now. */
const later = new Set([401, 408, 425, 429, 502, 503, 504]);

/** Sends a change with its key. Whatever is unclear afterwards is asked again with the same key, which does nothing twice. */
export async function sendChange(
  { id, address, body, triedAt }: Change & { readonly triedAt: number },
  { send, now }: { readonly send: (request: Request) => Promise<Response>; readonly now: number },
): Promise<Outcome> {
  if (now - triedAt > knownForMs) return unknown;
  try {
    const response = await send(
      new Request(new URL(`/api/v1${address}`, location.origin), {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json', 'idempotency-key': id },
        body: JSON.stringify(body ?? {}),
        signal: AbortSignal.timeout(longestMs),
      }),
    );
    return outcomeOf(response.status, await jsonOf(response));
  } catch {
    return { kind: 'waiting', signedOut: false };
  }
}

const unknown: Outcome = {
  kind: 'refused',
  status: 0,
  refusal: { code: 'OUTCOME_UNKNOWN', detail: '' },
  problem: undefined,
};

function outcomeOf(status: number, answer: unknown): Outcome {
  const { code = 'NOT_FROM_PLATFORM', detail = `${status}` } = (answer ?? {}) as Partial<Refusal>;
  if (status < 300) return { kind: 'sent', answer };
  // It was carried out, and only its answer is lost.
  if (code === 'IDEMPOTENCY_OUTCOME_UNKNOWN') return { kind: 'sent', answer: undefined };
  if (later.has(status) || code === 'IDEMPOTENCY_KEY_IN_USE')
    return { kind: 'waiting', signedOut: status === 401 };
  return { kind: 'refused', status, refusal: { code, detail }, problem: answer };
}

function jsonOf(response: Response): Promise<unknown> {
  return response.json().catch(() => undefined);
}

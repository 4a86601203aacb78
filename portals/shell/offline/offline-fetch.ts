import { ApiError } from '@isp/client';
import { isOffline, noteReachable, reachAgain } from '../api/connection.ts';
import { noteFresh, noteKept } from './ages.ts';
import { ownerOf } from './whose.ts';

const data = () => import('./offline-data.ts');
/** Counts who was signed in: an answer of the one before is not kept. */
let generation = 0;
let turn: Promise<unknown> = Promise.resolve();
/** Keys of changes that went out and got no answer: nobody knows whether they arrived. */
const unsettled = new Set<string>();

/**
 * Sends a request. A read that gets no answer is answered with what was kept, if the platform allows it to be kept; any other
 * fails as ever.
 */
export async function offlineFetch(request: Request): Promise<Response> {
  if (request.method !== 'GET') return change(request);
  const asked = generation;
  try {
    const response = await noted(fetch(request));
    if (response.ok) noteFresh(request.url);
    if (mayBeKept(response)) keepInTurn(request.url, response.clone(), asked);
    return response;
  } catch (error) {
    const kept = (error as Error).name === 'AbortError' ? undefined : await keptAnswer(request.url);
    if (kept) return kept;
    throw error;
  }
}

/** Refuses a change at once while there is no connection, so that it is certain that nothing was sent. */
export async function refuseOffline({ method, headers }: Request): Promise<void> {
  const key = headers.get('idempotency-key');
  if (method === 'GET' || !isOffline() || (key !== null && unsettled.has(key))) return;
  if (await reachAgain()) return;
  const detail = 'There is no connection, so nothing was sent and nothing has changed.';
  throw new ApiError({ status: 0, code: 'NOT_SENT', detail });
}

async function change(request: Request): Promise<Response> {
  const key = request.headers.get('idempotency-key');
  try {
    const response = await noted(fetch(request));
    if (key !== null) unsettled.delete(key);
    return response;
  } catch (error) {
    if (key !== null) unsettled.add(key);
    throw error;
  }
}

/** The connection's state follows from whether requests get an answer; one that was taken back says nothing. */
async function noted(answer: Promise<Response>): Promise<Response> {
  try {
    const response = await answer;
    noteReachable(true);
    return response;
  } catch (error) {
    if ((error as Error).name !== 'AbortError') noteReachable(false);
    throw error;
  }
}

/** The platform says which answers may stay (RFC 5861, section 4). */
function mayBeKept({ status, headers }: Response): boolean {
  return status === 200 && /\bstale-if-error=\d/.test(headers.get('cache-control') ?? '');
}

/** One after the other, so that what comes behind the answer that says who is signed in is kept as his. */
function keepInTurn(url: string, response: Response, asked: number): void {
  const work = async () => {
    const [{ answers }, text] = await Promise.all([data(), response.text()]);
    if (asked !== generation) return;
    if (new URL(url).pathname === '/api/v1/auth/me') {
      const owner = ownerOf(JSON.parse(text));
      if (answers.owner !== undefined && answers.owner !== owner) generation += 1;
      await answers.claim(owner);
    }
    await answers.keep(url, text);
  };
  // A browser that keeps nothing, such as in a private window, is as good as online.
  turn = turn.then(work).catch(() => undefined);
}

/** Nobody is signed in any more: what was kept of him goes, and so does what is still on its way. */
export async function forgetKept(): Promise<void> {
  generation += 1;
  const forget = async () => (await data()).answers.forget();
  turn = turn.then(forget).catch(() => undefined);
  await turn;
}

async function keptAnswer(url: string): Promise<Response | undefined> {
  try {
    const { answers } = await data();
    const kept = await answers.find(url);
    if (!kept) return undefined;
    noteKept(url, new Date(kept.at).toISOString());
    return new Response(kept.text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
  } catch {
    // A browser that keeps nothing, such as in a private window.
    return undefined;
  }
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AnswerNotes } from '@isp/sdk';
import { fitsIfNoneMatch } from '@isp/sdk/runtime';
import { sendText } from './send-text.ts';

/** Makes headers of what the action tells beside its answer. */
export function setNotes(response: ServerResponse, { replayed, etag }: AnswerNotes): void {
  if (replayed) response.setHeader('Idempotency-Replayed', 'true');
  if (etag === undefined) return;
  response.setHeader('ETag', etag);
  response.setHeader('Cache-Control', 'private, no-cache');
}

/** For how long a browser may show an answer without asking again, while it cannot ask (RFC 5861, section 4). */
export const keptSeconds = 86_400;

/** Says that the answer may stay in the browser for when there is no connection; it is asked for anew whenever there is one. */
export function allowKeeping(response: ServerResponse): void {
  response.setHeader('Cache-Control', `private, no-cache, stale-if-error=${keptSeconds}`);
}

/** Answers a result, which comes as JSON text; 304 when the client has it already, 204 when there is none. */
export async function sendResult(
  request: IncomingMessage,
  response: ServerResponse,
  { status, text }: { readonly status: number; readonly text: string | undefined },
): Promise<void> {
  const bare = isKnown(request, response) ? 304 : 204;
  if (bare === 304 || text === undefined || text === null) {
    response.statusCode = bare;
    response.end();
    return;
  }
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  await sendText(request, response, text);
}

/** Says whether the client has what is answered already, by its `If-None-Match`. */
export function isKnown({ method, headers }: IncomingMessage, response: ServerResponse): boolean {
  const etag = response.getHeader('ETag');
  const condition = headers['if-none-match'];
  if (condition === undefined || typeof etag !== 'string') return false;
  return (method === 'GET' || method === 'HEAD') && fitsIfNoneMatch(condition, etag);
}

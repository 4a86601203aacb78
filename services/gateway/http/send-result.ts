import type { ServerResponse } from 'node:http';
import type { AnswerNotes } from '@isp/sdk';

/** Makes headers of what the action tells beside its answer. */
export function setNotes(response: ServerResponse, { replayed }: AnswerNotes): void {
  if (replayed) response.setHeader('Idempotency-Replayed', 'true');
}

/** Answers a result, which comes as JSON text. */
export function sendResult(response: ServerResponse, status: number, text: string | undefined): void {
  if (text === undefined || text === null) {
    response.statusCode = 204;
    response.end();
    return;
  }
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.end(text);
}

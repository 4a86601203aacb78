import type { Duplex } from 'node:stream';
import { type IspError, platformErrors } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { problemBody, statusTitles } from './problem-body.ts';

/**
 * Answers what is no HTTP request, came too slowly or with too many headers: Node has no request object for it, so the
 * answer is written as it stands, and the connection is closed.
 */
export function answerBroken(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = problemOf(error);
  const requestId = newId();
  const body = JSON.stringify(problemBody(problem, requestId));
  const head = [
    `HTTP/1.1 ${problem.status} ${statusTitles[problem.status] ?? 'Error'}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${requestId}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function problemOf({ code }: NodeJS.ErrnoException): IspError {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return platformErrors.REQUEST_TOO_SLOW();
  if (code === 'HPE_HEADER_OVERFLOW') return platformErrors.HEADERS_TOO_LARGE();
  return platformErrors.MALFORMED_REQUEST({ reason: 'This is no HTTP request.' });
}

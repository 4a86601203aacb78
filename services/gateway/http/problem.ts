import type { ServerResponse } from 'node:http';
import { IspError, platformErrors } from '@isp/sdk';
import { allowHeader } from './allow-header.ts';
import { problemBody } from './problem-body.ts';

/** Seconds a caller is asked to wait when nobody knows better: restarts of a plugin take less. */
const usualRetrySeconds = 2;

/** Answers an error as RFC 9457 problem+json. Unknown errors say nothing about their inside. */
export function sendProblem(response: ServerResponse, error: unknown, requestId: string): IspError {
  const problem = error instanceof IspError ? error : fromParser(error);
  if (response.headersSent) {
    response.destroy();
    return problem;
  }
  const { status, retry, data } = problem;
  if (status === 503 || status === 429 || (status === 409 && retry === 'later'))
    response.setHeader('Retry-After', retryAfter(problem));
  if (status === 405) response.setHeader('Allow', allowHeader(String(data.allowed).split(', ')));
  if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/problem+json; charset=utf-8');
  response.end(JSON.stringify(problemBody(problem, requestId)));
  return problem;
}

/** In whole seconds; whoever throws the error may know them (`retryAfterSeconds` of its data). */
function retryAfter({ data: { retryAfterSeconds } }: IspError): string {
  return String(typeof retryAfterSeconds === 'number' ? Math.ceil(retryAfterSeconds) : usualRetrySeconds);
}

/** What the body parser throws, in our words. */
function fromParser(error: unknown): IspError {
  const { type } = error as { type?: string };
  if (type === 'entity.parse.failed') {
    return platformErrors.MALFORMED_REQUEST({ reason: 'The body is not valid JSON.' });
  }
  if (type === 'charset.unsupported' || type === 'encoding.unsupported')
    return platformErrors.UNSUPPORTED_MEDIA_TYPE();
  if (type === 'request.aborted' || type === 'request.size.invalid') {
    return platformErrors.MALFORMED_REQUEST({ reason: 'The body did not arrive whole.' });
  }
  if (error instanceof URIError || (error as Error)?.name === 'BadRequestError') {
    return platformErrors.MALFORMED_REQUEST({ reason: 'The address is not encoded properly.' });
  }
  return platformErrors.INTERNAL({}, { cause: error });
}

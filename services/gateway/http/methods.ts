import type { ServerResponse } from 'node:http';
import { platformErrors } from '@isp/sdk';
import { allowHeader } from './allow-header.ts';
import { sendProblem } from './problem.ts';
import type { WebRequest } from './web-request.ts';

/** RFC 9110, 9.3.7. moleculer-web would run the action of some other method. */
export function sendMethods(request: WebRequest, response: ServerResponse, methods: readonly string[]): void {
  if (methods.length === 0) {
    sendProblem(response, platformErrors.NOT_FOUND(), request.ispRequestId);
    return;
  }
  response.statusCode = 204;
  response.setHeader('Allow', allowHeader(methods));
  response.end();
}

import type { IncomingMessage } from 'node:http';
import { newId } from '@isp/sdk/data';

/** The caller's request id where it is one we can log safely, otherwise a new one. */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:-]{1,128}$/.test(given) ? given : newId();
}

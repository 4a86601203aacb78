import type { IncomingMessage } from 'node:http';
import type { ClientOrigin } from './client-origin.ts';
import type { RequestParts } from './request-params.ts';

/** A request inside moleculer-web. */
export interface WebRequest extends IncomingMessage {
  readonly body?: unknown;
  readonly $params: RequestParts;
  ispRequestId: string;
  /** As it came: a HEAD is worked on as a GET. */
  ispMethod: string;
  ispOrigin: ClientOrigin;
  /** Only while requests are traced. */
  ispTraceId?: string;
  /** The code of the error it was answered with. */
  ispErrorCode?: string;
}

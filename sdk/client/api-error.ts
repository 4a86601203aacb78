import type { ErrorCode } from './generated/error-codes.ts';
import type { components } from './generated/paths.ts';

/** One field that did not fit: `path` is a JSON Pointer (RFC 6901) into the request. */
export type FieldProblem = components['schemas']['FieldProblem'];

/**
 * Code of an answer that did not come from the platform, of none at all, and of a change that was not even sent since there is
 * no connection.
 */
export type OtherCode = 'NOT_FROM_PLATFORM' | 'UNREACHABLE' | 'NOT_SENT';

interface ApiErrorFields {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly requestId?: string | undefined;
  readonly errors?: readonly FieldProblem[] | undefined;
  readonly retryAfterSeconds?: number | undefined;
  readonly cause?: unknown;
}

/**
 * What every call of the client throws when it brings no good answer: the platform's problem details (RFC 9457).
 *
 * @example
 * const isp = createClient({ baseUrl: 'https://isp.example.net' });
 * try {
 *   await isp.post('/customers', { body: { name: '' } });
 * } catch (error) {
 *   if (error instanceof ApiError && error.code === 'VALIDATION_FAILED') console.log(error.errors);
 * }
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  /** Stays as it is; what programs go by. Plugins that are not part of the platform have codes of their own. */
  readonly code: ErrorCode | OtherCode | (string & {});
  /** Each field that does not fit; empty unless `code` is `VALIDATION_FAILED`. */
  readonly errors: readonly FieldProblem[];
  /** Finds the request in the platform's logs. */
  readonly requestId: string | undefined;
  /** Seconds after which the platform asks to be asked again. */
  readonly retryAfterSeconds: number | undefined;

  constructor(fields: ApiErrorFields) {
    super(fields.detail, fields.cause === undefined ? undefined : { cause: fields.cause });
    this.status = fields.status;
    this.code = fields.code;
    this.errors = fields.errors ?? [];
    this.requestId = fields.requestId;
    this.retryAfterSeconds = fields.retryAfterSeconds;
  }
}

/** The error of an answer; one that is no problem+json comes from something in between. */
export function errorOf(response: Response, body: unknown): ApiError {
  const { status, headers } = response;
  const retryAfterSeconds = retryAfterOf(headers);
  if (isProblem(body)) return new ApiError({ ...body, status, retryAfterSeconds });
  const requestId = headers.get('x-request-id') ?? undefined;
  const detail = `The answer was ${status} ${response.statusText}, and not from the platform.`;
  return new ApiError({ status, code: 'NOT_FROM_PLATFORM', detail, requestId, retryAfterSeconds });
}

/** The error of a request that got no answer. */
export function unreachable(cause: unknown): ApiError {
  const detail = 'The platform could not be reached, or the connection broke; look before you repeat it.';
  return new ApiError({ status: 0, code: 'UNREACHABLE', detail, cause });
}

/** `Retry-After` in seconds; it may be a number or a date (RFC 9110, section 10.2.3). */
export function retryAfterOf(headers: Headers): number | undefined {
  const text = headers.get('retry-after');
  if (text === null) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - Date.now()) / 1_000));
}

function isProblem(body: unknown): body is components['schemas']['Problem'] {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
}

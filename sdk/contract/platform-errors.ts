import { defineErrors } from './define-errors.ts';

/** Errors every part of the platform uses. Their codes are fixed in the REST interface. */
export const platformErrors = defineErrors({
  VALIDATION_FAILED: { status: 422, text: 'The request does not fit: {summary}', retry: 'after-change' },
  MALFORMED_REQUEST: { status: 400, text: '{reason}', retry: 'after-change' },
  UNAUTHENTICATED: { status: 401, text: '{reason}', retry: 'after-change' },
  FORBIDDEN: { status: 403, text: 'This needs the permission {permission}.' },
  NOT_FOUND: { status: 404, text: 'There is nothing here, or you may not see it.' },
  METHOD_NOT_ALLOWED: { status: 405, text: '{method} is not offered here; use {allowed}.' },
  REQUEST_TOO_SLOW: { status: 408, text: 'The request did not arrive within its time.', retry: 'later' },
  CONFLICT: { status: 409, text: '{reason}', retry: 'after-change' },
  PRECONDITION_FAILED: { status: 412, text: '{reason}', retry: 'after-change' },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    text: 'This Idempotency-Key belongs to another request; nothing was done. Make a new key for each new request.',
    retry: 'after-change',
  },
  IDEMPOTENCY_KEY_IN_USE: {
    status: 409,
    text: 'The first request with this Idempotency-Key is still being carried out. Send it again, with the same key, for its answer.',
    retry: 'later',
  },
  IDEMPOTENCY_OUTCOME_UNKNOWN: {
    status: 409,
    text: 'The first request with this Idempotency-Key was carried out, and its answer is lost; nothing was done again. Look what there is now.',
  },
  PAYLOAD_TOO_LARGE: {
    status: 413,
    text: 'The body is larger than {limitBytes} bytes.',
    retry: 'after-change',
  },
  RATE_LIMITED: {
    status: 429,
    text: 'Too many requests: {quota} a {window} are allowed; nothing was done. Try again in {retryAfterSeconds} s.',
    retry: 'later',
  },
  QUOTA_EXCEEDED: {
    status: 429,
    text: 'This API key has used its {quota} calls of the {window} (UTC); nothing was done. It may call again at {resetsAt}.',
    retry: 'later',
  },
  HEADERS_TOO_LARGE: {
    status: 431,
    text: 'The headers of the request are larger than 16 KB.',
    retry: 'after-change',
  },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, text: 'Send JSON with Content-Type: application/json.' },
  UNAVAILABLE: {
    status: 503,
    text: '{plugin} is not running at the moment; nothing was changed.',
    retry: 'later',
  },
  INTERRUPTED: {
    status: 503,
    text: '{plugin} stopped in the middle of this request; it may have been carried out or not. Look before you repeat it.',
    retry: 'later',
  },
  TIMEOUT: { status: 504, text: '{action} took too long; it may still complete.', retry: 'later' },
  INTERNAL: { status: 500, text: 'Something went wrong on our side; the request id finds it in the logs.' },
});

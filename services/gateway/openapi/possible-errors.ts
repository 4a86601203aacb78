import { type ActionContract, type ErrorContract, platformErrors } from '@isp/sdk';
import { gatewayErrors } from '../live/gateway-errors.ts';

const rows = (...codes: readonly (keyof typeof platformErrors)[]): readonly ErrorContract[] =>
  codes.map((code) => platformErrors[code] as unknown as ErrorContract);

const always = rows(
  'NOT_FOUND',
  'VALIDATION_FAILED',
  'MALFORMED_REQUEST',
  'UNAUTHENTICATED',
  'RATE_LIMITED',
  'INTERNAL',
  'UNAVAILABLE',
  'INTERRUPTED',
  'TIMEOUT',
);
const withLogin = rows('FORBIDDEN', 'QUOTA_EXCEEDED');
const withKey = rows('IDEMPOTENCY_KEY_REUSED', 'IDEMPOTENCY_KEY_IN_USE', 'IDEMPOTENCY_OUTCOME_UNKNOWN');
/** Also where nothing has an `ETag`: a condition is never passed over. */
const withCondition = rows('PRECONDITION_FAILED');
const changing = new Set(['PUT', 'PATCH', 'DELETE']);
/** With a session cookie only. */
const fromPages = [gatewayErrors.GATEWAY_FOREIGN_PAGE as unknown as ErrorContract];
const withBody = rows('PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE');

/** Every error a route can answer, by code: the platform's and those the action documents. */
export function possibleErrors(action: ActionContract): ErrorContract[] {
  const method = action.rest?.method;
  const all = [
    ...always,
    ...(action.permission === 'public' ? [] : withLogin),
    ...(action.permission === 'public' || method === 'GET' ? [] : fromPages),
    ...(method === 'GET' ? [] : withBody),
    ...(action.idempotencyKey ? withKey : []),
    ...(changing.has(method ?? '') ? withCondition : []),
    ...action.errors,
  ];
  return [...new Map(all.map((error) => [error.code, error])).values()];
}

/** The same, by status in rising order. */
export function errorsByStatus(
  action: ActionContract,
): readonly (readonly [number, readonly ErrorContract[]])[] {
  const groups = Map.groupBy(possibleErrors(action), ({ status }) => status);
  return [...groups].sort(([one], [other]) => one - other);
}

import type { ActionContract } from '@isp/sdk';
import type { Json } from './json.ts';
import { ref } from './json.ts';

const text = (description: string, example: string, more: Json = {}): Json => ({
  description,
  required: true,
  schema: { type: 'string', ...more },
  example,
});

/** Headers of answers, each written once. */
export const headers: Readonly<Record<string, Json>> = {
  'X-Request-Id': text(
    "The request's id, in every line of the log and every error about it.",
    '0198c5f2-6d1e-7c3a-9d41-2f6b8a7c1e55',
  ),
  'X-ISP-Node': text('The process that answered.', 'core-1'),
  'Retry-After': {
    description: 'Seconds after which to ask again.',
    required: true,
    schema: { type: 'integer', minimum: 0 },
    example: 2,
  },
  'Idempotency-Replayed': {
    description: 'It is the answer of the first request with this `Idempotency-Key`; nothing was done again.',
    schema: { const: 'true' },
  },
  'RateLimit-Policy': {
    description:
      'Each limit of the caller: `q` calls in `w` seconds (draft-ietf-httpapi-ratelimit-headers-10).',
    schema: { type: 'string' },
    example: '"minute";q=600;w=60',
  },
  RateLimit: {
    description: 'What is left of each limit: `r` calls, for `t` seconds.',
    schema: { type: 'string' },
    example: '"minute";r=598;t=41',
  },
  'Content-Disposition': {
    description: 'A name for the file, with `format=csv` too.',
    schema: { type: 'string' },
    example: 'attachment; filename="customers.csv"',
  },
  ETag: text(
    'Names this representation: for `If-Match` of a change, and for `If-None-Match` of the next read.',
    '"3q2-7wAAAAA"',
  ),
  'WWW-Authenticate': text('How to say who asks (RFC 9110, section 11.6.1).', 'Bearer'),
};

const named = (...names: readonly string[]): Json =>
  Object.fromEntries(names.map((name) => [name, ref('headers', name)]));

/** Headers every answer has. */
export const answerHeaders: Json = named('X-Request-Id', 'X-ISP-Node');

const limitHeaders = named('RateLimit-Policy', 'RateLimit');

/** Headers of a route's good answer. */
export function goodHeaders({ idempotencyKey, etag, csv, file }: ActionContract): Json {
  return {
    ...answerHeaders,
    ...limitHeaders,
    ...(idempotencyKey ? named('Idempotency-Replayed') : {}),
    ...(etag ? named('ETag') : {}),
    ...(csv || file ? named('Content-Disposition') : {}),
  };
}

/** Headers an error of a status has. */
export function errorHeaders(status: number): Json {
  if (status === 401) return { ...answerHeaders, ...named('WWW-Authenticate') };
  if (status === 429) return { ...answerHeaders, ...limitHeaders, ...named('Retry-After') };
  if (status === 503) return { ...answerHeaders, ...named('Retry-After') };
  return answerHeaders;
}

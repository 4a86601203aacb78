import type { Json } from './json.ts';

/** Headers of requests, each written once. */
export const headerParameters: Readonly<Record<string, Json>> = {
  RequestId: {
    name: 'X-Request-Id',
    in: 'header',
    description:
      'An id of your own for this request; without it one is made. Answered, logged and found in errors.',
    schema: { type: 'string', pattern: '^[\\w.:-]{1,128}$' },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description: 'The `ETag` of what you have read: it is only changed while it is still that, else 412.',
    schema: { type: 'string' },
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'The `ETag` of what you have: while it is still that, the answer is 304 without a body.',
    schema: { type: 'string' },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description: [
      'One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets',
      'the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.',
    ].join('\n'),
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,255}$' },
  },
};

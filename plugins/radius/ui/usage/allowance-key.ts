import type { AnswerOf } from '@isp/sdk/ui';

/** What a service may move now. */
export type Allowance = AnswerOf<'/services/{id}/allowance', 'get'>;

/** Of what a service may move, in the cache. */
export const allowanceKey = (id: string) => ['radius', 'allowance', id] as const;
/** Of what it was given on top. */
export const topUpsKey = (id: string) => ['radius', 'top-ups', id] as const;

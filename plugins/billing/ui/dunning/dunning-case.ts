import type { AnswerOf } from '@isp/sdk/ui';

/** A customer with something to pay, and what was done. */
export type Case = AnswerOf<'/dunning/cases/{id}', 'get'>;

import type { AnswerOf } from '@isp/sdk/ui';

/** One run with its totals. */
export type Run = AnswerOf<'/billing/runs/{id}', 'get'>;

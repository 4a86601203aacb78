import type { AnswerOf } from '@isp/sdk/ui';

/** One block wave. */
export type Wave = AnswerOf<'/dunning/waves/{id}', 'get'>;

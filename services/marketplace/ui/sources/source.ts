import type { AnswerOf } from '@isp/sdk/ui';

/** A place plugins come from. */
export type Source = AnswerOf<'/marketplace/sources', 'get'>['data'][number];

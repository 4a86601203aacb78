import type { AnswerOf } from '@isp/sdk/ui';

/** A key whose signatures on packages are trusted. */
export type TrustedKey = AnswerOf<'/trusted-keys', 'get'>['data'][number];

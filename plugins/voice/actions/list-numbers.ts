import { defineAction, pageOf } from '@isp/sdk';
import { ListNumbersParams, VoiceNumber } from '../contract/index.ts';
import { voiceNumbers } from '../data/number-store.ts';

/** Lists numbers: staff see the whole inventory, resellers and customers those of their services. */
export const listNumbers = defineAction('voice.numbers.list', {
  summary: 'Lists telephone numbers: free, assigned, or kept back after a cancellation.',
  permission: 'voice.number.read',
  rest: 'GET /voice/numbers',
  params: ListNumbersParams,
  result: pageOf(VoiceNumber),
  handler: (ctx, query) => voiceNumbers.list(ctx.read, query),
});
